import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** Value of a node's attribute: a whole number, a fractional one, or a list of whole numbers. */
export type Attribute = { int: number } | { float: number } | { ints: readonly number[] };

/** Element types of ONNX tensors (`TensorProto.DataType`). */
const elementType = { float: 1, int64: 7 } as const;
type ElementType = keyof typeof elementType;

/** Attribute kinds (`AttributeProto.AttributeType`). */
const attributeType = { float: 1, int: 2, ints: 7 } as const;

/** An input or output of the graph; a named dimension may have any size. */
export interface GraphValue {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly (number | string)[];
}

/**
 * Collects the nodes and constants of an ONNX graph and writes them in protobuf's wire format. Field numbers are
 * those of `onnx.proto`: https://github.com/onnx/onnx/blob/v1.12.0/onnx/onnx.proto
 */
export class OnnxGraph {
  readonly #nodes = new BinaryWriter();
  readonly #constants = new BinaryWriter();
  readonly #indexLists = new Set<string>();
  #count = 0;

  /** Adds a float32 constant (row-major) and returns its name. */
  floats(name: string, shape: readonly number[], values: Float32Array): string {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.#constant(name, 'float', shape, bytes);
    return name;
  }

  /** Adds a list of int64 (axes, positions, shapes), once for each distinct list, and returns its name. */
  indices(...values: readonly number[]): string {
    const name = `indices_${values.join('_').replaceAll('-', 'minus')}`;
    if (!this.#indexLists.has(name)) {
      this.#indexLists.add(name);
      const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
      this.#constant(name, 'int64', [values.length], bytes);
    }
    return name;
  }

  /** Adds a node with one output and returns the output's name. */
  node(
    operator: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): string {
    return this.nodeWithOutputs(operator, inputs, [`${operator}_${this.#count}`], attributes);
  }

  /** Adds a node with these outputs and returns the first one's name. */
  nodeWithOutputs(
    operator: string,
    inputs: readonly string[],
    outputs: readonly [string, ...string[]],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): string {
    const writer = message(this.#nodes, 1);
    for (const input of inputs) text(writer, 1, input);
    for (const output of outputs) text(writer, 2, output);
    text(writer, 3, `${operator}_${this.#count++}`);
    text(writer, 4, operator);
    for (const [name, value] of Object.entries(attributes)) writeAttribute(writer, name, value);
    writer.join();
    return outputs[0];
  }

  /** The whole model (`ModelProto`), for IR version 8 and operator set 17. */
  encode(name: string, inputs: readonly GraphValue[], outputs: readonly GraphValue[]): Uint8Array {
    const writer = new BinaryWriter();
    whole(writer, 1, 8);
    text(writer, 2, 'town-clerk');
    whole(message(writer, 8), 2, 17);
    writer.join();
    message(writer, 7);
    writer.raw(this.#nodes.finish());
    text(writer, 2, name);
    writer.raw(this.#constants.finish());
    for (const input of inputs) writeValue(writer, 11, input);
    for (const output of outputs) writeValue(writer, 12, output);
    return writer.join().finish();
  }

  /** `TensorProto`, with its values as raw little-endian bytes. */
  #constant(name: string, type: ElementType, shape: readonly number[], bytes: Uint8Array): void {
    const writer = message(this.#constants, 5);
    for (const size of shape) whole(writer, 1, size);
    whole(writer, 2, elementType[type]);
    text(writer, 8, name);
    writer.tag(9, WireType.LengthDelimited).bytes(bytes);
    writer.join();
  }
}

/** Starts a nested message; the caller ends it with `join`. */
function message(writer: BinaryWriter, field: number): BinaryWriter {
  return writer.tag(field, WireType.LengthDelimited).fork();
}

function text(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

function whole(writer: BinaryWriter, field: number, value: number): void {
  writer.tag(field, WireType.Varint).int64(value);
}

function writeAttribute(writer: BinaryWriter, name: string, value: Attribute): void {
  message(writer, 5);
  text(writer, 1, name);
  if ('float' in value) {
    writer.tag(2, WireType.Bit32).float(value.float);
    whole(writer, 20, attributeType.float);
  } else if ('int' in value) {
    whole(writer, 3, value.int);
    whole(writer, 20, attributeType.int);
  } else {
    for (const element of value.ints) whole(writer, 8, element);
    whole(writer, 20, attributeType.ints);
  }
  writer.join();
}

/** `ValueInfoProto` with a tensor type. */
function writeValue(writer: BinaryWriter, field: number, value: GraphValue): void {
  message(writer, field);
  text(writer, 1, value.name);
  message(writer, 2);
  message(writer, 1);
  whole(writer, 1, elementType[value.type]);
  message(writer, 2);
  for (const size of value.shape) {
    message(writer, 1);
    if (typeof size === 'number') whole(writer, 1, size);
    else text(writer, 2, size);
    writer.join();
  }
  writer.join().join().join().join();
}
