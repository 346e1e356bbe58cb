import { addTransformerLayer, type LayerSizes } from './encoder-layer.ts';
import { builtinDimensions, maxTokens } from './model-sizes.ts';
import { OnnxGraph } from './onnx-graph.ts';
import type { PublishedWeights } from './published-weights.ts';
import { timingTable } from './timing-table.ts';

const vocabularyRows = 8002;
const embeddingWidth = 256;

const layers: readonly LayerSizes[] = [
  { number: 0, inputWidth: embeddingWidth, width: builtinDimensions },
  { number: 1, inputWidth: builtinDimensions, width: builtinDimensions },
];

/**
 * The Universal Sentence Encoder *lite* as an ONNX model: token ids and mask of right-padded texts in, unit vectors
 * [batch, 512] out (already pooled, so it is used with the pooling `none`). It follows the published graph node by
 * node, but for padding, which the published graph removes by gathering and this one masks.
 */
export function encoderGraph(weights: PublishedWeights): Uint8Array {
  const graph = new OnnxGraph();
  const ids = clipToMaxTokens(graph, 'input_ids');
  const mask = graph.node('Cast', [clipToMaxTokens(graph, 'attention_mask')], { to: { int: 1 } });
  const maskBias = attentionBias(graph, mask);

  let state = embedTokens(graph, weights, ids);
  for (const layer of layers) state = addTransformerLayer(graph, weights, layer, state, maskBias);

  unitVector(graph, tanhLayer(graph, weights, meanOverTokens(graph, state, mask)));
  return graph.encode(
    'universal-sentence-encoder-lite',
    [
      { name: 'input_ids', type: 'int64', shape: ['batch', 'tokens'] },
      { name: 'attention_mask', type: 'int64', shape: ['batch', 'tokens'] },
    ],
    [{ name: 'last_hidden_state', type: 'float', shape: ['batch', builtinDimensions] }],
  );
}

function clipToMaxTokens(graph: OnnxGraph, input: string): string {
  return graph.node('Slice', [input, graph.indices(0), graph.indices(maxTokens), graph.indices(1)]);
}

/** 0 for a token and -1e9 for padding, [batch, 1, 1, tokens]: added to the logits of attention. */
function attentionBias(graph: OnnxGraph, mask: string): string {
  const one = graph.floats('one', [], Float32Array.of(1));
  const far = graph.floats('minus_1e9', [], Float32Array.of(-1e9));
  const bias = graph.node('Mul', [graph.node('Sub', [one, mask]), far]);
  return graph.node('Unsqueeze', [bias, graph.indices(1, 2)]);
}

/**
 * The input of the first layer: 2·e + t, e the token's embedding and t its position's timing signal. Twice, because
 * the graph adds the embedding to the sum of embedding and signal once more (`Layer_0/add`).
 */
function embedTokens(graph: OnnxGraph, weights: PublishedWeights, ids: string): string {
  const embeddings = weights.tensor('module/Embeddings_en', [vocabularyRows, embeddingWidth]);
  const doubled = embeddings.values.map((value) => 2 * value);
  const table = graph.floats('doubled_embeddings', embeddings.shape, doubled);
  const timing = graph.floats('timing', [maxTokens, embeddingWidth], timingTable(weights));
  const length = graph.node('Shape', [ids], { start: { int: 1 }, end: { int: 2 } });
  const signal = graph.node('Slice', [timing, graph.indices(0), length, graph.indices(0)]);
  return graph.node('Add', [graph.node('Gather', [table, ids]), signal]);
}

/** Sum of the tokens' states divided by their number (at least 1): [batch, 512]. */
function meanOverTokens(graph: OnnxGraph, state: string, mask: string): string {
  const rows = graph.node('Unsqueeze', [mask, graph.indices(1)]);
  const sum = graph.node('Squeeze', [graph.node('MatMul', [rows, state]), graph.indices(1)]);
  const count = graph.node('ReduceSum', [mask, graph.indices(1)], { keepdims: { int: 1 } });
  return graph.node('Div', [sum, graph.node('Max', [count, 'one'])]);
}

function tanhLayer(graph: OnnxGraph, weights: PublishedWeights, mean: string): string {
  const prefix = 'module/Encoder_en/hidden_layers/tanh_layer_0';
  const size = builtinDimensions;
  const kernel = weights.tensor(`${prefix}/weights`, [size, size]);
  const bias = weights.tensor(`${prefix}/bias`, [size]);
  const product = graph.node('MatMul', [
    mean,
    graph.floats('tanh/kernel', kernel.shape, kernel.values),
  ]);
  const sum = graph.node('Add', [product, graph.floats('tanh/bias', bias.shape, bias.values)]);
  return graph.node('Tanh', [sum]);
}

/** y / sqrt(max(Σy², 1e-12)), as `l2_normalize` of the published graph has it. */
function unitVector(graph: OnnxGraph, vector: string): void {
  const sum = graph.node('ReduceSumSquare', [vector], {
    axes: { ints: [1] },
    keepdims: { int: 1 },
  });
  const least = graph.floats('least_square_sum', [], Float32Array.of(1e-12));
  const length = graph.node('Sqrt', [graph.node('Max', [sum, least])]);
  graph.nodeWithOutputs('Div', [vector, length], ['last_hidden_state']);
}
