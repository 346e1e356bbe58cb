import type { OnnxGraph } from './onnx-graph.ts';
import type { PublishedWeights } from './published-weights.ts';

/** Sizes of a transformer layer: the widths of its input and of everything after attention. */
export interface LayerSizes {
  readonly number: number;
  readonly inputWidth: number;
  readonly width: number;
}

const heads = 4;
const hiddenWidth = 1536;
/** Added to the variance inside the square root of a layer norm. */
const normEpsilon = 1e-6;

const applied = 'module_apply_default/Encoder_en/KonaTransformer/Encode/';
const trained = 'module/Encoder_en/KonaTransformer/Encode/';

/**
 * Adds a pre-norm transformer layer: x' = shortcut(x) + attention(norm(x)), then x' + feedForward(norm(x')). The
 * first layer widens 256 to 512, so its shortcut is a dense layer; the second one's is x itself.
 * @param state - name of the layer's input, [batch, tokens, inputWidth]
 * @param maskBias - name of the bias that hides padding, [batch, 1, 1, tokens]
 * @returns name of the layer's output, [batch, tokens, width]
 */
export function addTransformerLayer(
  graph: OnnxGraph,
  weights: PublishedWeights,
  sizes: LayerSizes,
  state: string,
  maskBias: string,
): string {
  const { number, inputWidth, width } = sizes;
  const biases = `${applied}Layer_${number}/TransformerLayer/`;
  const stack = `${applied}TransformerStack/Layer_${number}/TransformerLayer/`;
  const kernels = `${trained}Layer_${number}/TransformerLayer/MultiheadAttention/`;
  const constant = (name: string, published: string, shape: readonly number[], asShape = shape) =>
    graph.floats(`layer_${number}/${name}`, asShape, weights.tensor(published, shape).values);

  const norm = (name: string, published: string, input: string, size: number) =>
    graph.node(
      'LayerNormalization',
      [
        input,
        constant(`${name}/scale`, `${published}layer_norm_scale/ConcatPartitions/concat`, [size]),
        constant(`${name}/bias`, `${published}layer_norm_bias/ConcatPartitions/concat`, [size]),
      ],
      { axis: { int: -1 }, epsilon: { float: normEpsilon } },
    );
  const dense = (input: string, kernel: string, bias: string) =>
    graph.node('Add', [graph.node('MatMul', [input, kernel]), bias]);
  /** A 1x1 convolution over tokens, which is a matrix product. */
  const projection = (name: string, input: string, outputWidth: number) =>
    dense(
      input,
      constant(
        `${name}/kernel`,
        `${kernels}${name}_transform_single/kernel/part_0`,
        [1, 1, inputWidth, outputWidth],
        [inputWidth, outputWidth],
      ),
      constant(
        `${name}/bias`,
        `${biases}MultiheadAttention/${name}_transform_single/bias/ConcatPartitions/concat`,
        [outputWidth],
      ),
    );

  const normed = norm(
    'attention_norm',
    `${biases}layer_prepostprocess/layer_norm/`,
    state,
    inputWidth,
  );
  const scale = constant('query_scale', `${stack}MultiheadAttention/mul/y`, []);
  const mixed = attention(graph, projection('qkv', normed, 3 * inputWidth), scale, sizes, maskBias);
  const shortcut =
    inputWidth === width
      ? state
      : dense(
          state,
          constant('shortcut/kernel', `${biases}dense/kernel/ConcatPartitions/concat`, [
            inputWidth,
            width,
          ]),
          constant('shortcut/bias', `${biases}dense/bias/ConcatPartitions/concat`, [width]),
        );
  const attended = graph.node('Add', [shortcut, projection('output', mixed, width)]);

  const hidden = dense(
    norm('feed_forward_norm', `${biases}FFN/layer_prepostprocess/layer_norm/`, attended, width),
    constant('hidden/kernel', `${stack}FFN/conv1/Tensordot/Reshape_1`, [width, hiddenWidth]),
    constant('hidden/bias', `${biases}FFN/conv1/bias/ConcatPartitions/concat`, [hiddenWidth]),
  );
  const fed = dense(
    graph.node('Relu', [hidden]),
    constant('feed_forward/kernel', `${stack}FFN/conv2/Tensordot/Reshape_1`, [hiddenWidth, width]),
    constant('feed_forward/bias', `${biases}FFN/conv2/bias/ConcatPartitions/concat`, [width]),
  );
  return graph.node('Add', [attended, fed]);
}

/**
 * softmax(scale · q · kᵀ + maskBias) · v with four heads; q, k and v stand side by side in the projection,
 * [batch, tokens, 3 · width]. The scale is headSize^(-1/2), applied to the query.
 */
function attention(
  graph: OnnxGraph,
  projection: string,
  scale: string,
  { number, inputWidth }: LayerSizes,
  maskBias: string,
): string {
  const query = `layer_${number}/query`;
  const key = `layer_${number}/key`;
  const value = `layer_${number}/value`;
  graph.nodeWithOutputs('Split', [projection], [query, key, value], { axis: { int: 2 } });
  const byHead = (input: string, order: readonly number[]) =>
    graph.node(
      'Transpose',
      [graph.node('Reshape', [input, graph.indices(0, 0, heads, inputWidth / heads)])],
      { perm: { ints: order } },
    );
  const logits = graph.node('MatMul', [
    byHead(graph.node('Mul', [query, scale]), [0, 2, 1, 3]),
    byHead(key, [0, 2, 3, 1]),
  ]);
  const shares = graph.node('Softmax', [graph.node('Add', [logits, maskBias])], {
    axis: { int: -1 },
  });
  const mixed = graph.node('MatMul', [shares, byHead(value, [0, 2, 1, 3])]);
  const together = graph.node('Transpose', [mixed], { perm: { ints: [0, 2, 1, 3] } });
  return graph.node('Reshape', [together, graph.indices(0, 0, inputWidth)]);
}
