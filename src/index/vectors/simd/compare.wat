;; What compares many vectors, for processors that do several sums at once. `npx tsx scripts/compile-simd.ts` turns it
;; into `program.ts`. Rows of numbers lie one after the other in the memory; all sizes are in bytes.
(module
  (import "memory" "bytes" (memory 1))

  ;; For each row of signed bytes its inner product with a row of 16-bit numbers, as 32 bits from $scores on.
  ;; $size, the bytes of a row, is a multiple of 16.
  (func (export "score")
    (param $question i32) (param $codes i32) (param $size i32) (param $rows i32) (param $scores i32)
    (local $end i32) (local $rowEnd i32) (local $at i32) (local $code v128)
    (local $low v128) (local $high v128)
    (local.set $end (i32.add (local.get $scores) (i32.shl (local.get $rows) (i32.const 2))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $scores) (local.get $end)))
        (local.set $low (v128.const i32x4 0 0 0 0))
        (local.set $high (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $question))
        (local.set $rowEnd (i32.add (local.get $codes) (local.get $size)))
        (loop $part
          (local.set $code (v128.load (local.get $codes)))
          (local.set $low (i32x4.add (local.get $low) (i32x4.dot_i16x8_s
            (i16x8.extend_low_i8x16_s (local.get $code)) (v128.load (local.get $at)))))
          (local.set $high (i32x4.add (local.get $high) (i32x4.dot_i16x8_s
            (i16x8.extend_high_i8x16_s (local.get $code)) (v128.load offset=16 (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (local.set $codes (i32.add (local.get $codes) (i32.const 16)))
          (br_if $part (i32.lt_u (local.get $codes) (local.get $rowEnd))))
        (local.set $low (i32x4.add (local.get $low) (local.get $high)))
        (i32.store (local.get $scores) (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $low)) (i32x4.extract_lane 1 (local.get $low)))
          (i32.add (i32x4.extract_lane 2 (local.get $low)) (i32x4.extract_lane 3 (local.get $low)))))
        (local.set $scores (i32.add (local.get $scores) (i32.const 4)))
        (br $row))))

  ;; Where the next four scores begin, from $scores on, of which one is above $least; $end where there are none.
  (func (export "above")
    (param $scores i32) (param $end i32) (param $least i32) (result i32) (local $bound v128)
    (local.set $bound (i32x4.splat (local.get $least)))
    (loop $four
      (if (i32.ge_u (local.get $scores) (local.get $end)) (then (return (local.get $end))))
      (if (v128.any_true (i32x4.gt_s (v128.load (local.get $scores)) (local.get $bound)))
        (then (return (local.get $scores))))
      (local.set $scores (i32.add (local.get $scores) (i32.const 16)))
      (br $four))
    (unreachable))

  ;; For each row of 32-bit floats its inner product with one vector, as a float from $products on.
  ;; $size, the bytes of a row and of the vector, is a multiple of 32.
  (func $multiply (export "multiply")
    (param $vector i32) (param $rows i32) (param $size i32) (param $count i32) (param $products i32)
    (local $end i32) (local $rowEnd i32) (local $at i32) (local $even v128) (local $odd v128)
    (local.set $end (i32.add (local.get $products) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $products) (local.get $end)))
        (local.set $even (v128.const f32x4 0 0 0 0))
        (local.set $odd (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $vector))
        (local.set $rowEnd (i32.add (local.get $rows) (local.get $size)))
        (loop $part
          (local.set $even (f32x4.add (local.get $even) (f32x4.mul
            (v128.load (local.get $rows)) (v128.load (local.get $at)))))
          (local.set $odd (f32x4.add (local.get $odd) (f32x4.mul
            (v128.load offset=16 (local.get $rows)) (v128.load offset=16 (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (local.set $rows (i32.add (local.get $rows) (i32.const 32)))
          (br_if $part (i32.lt_u (local.get $rows) (local.get $rowEnd))))
        (local.set $even (f32x4.add (local.get $even) (local.get $odd)))
        (f32.store (local.get $products) (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $even)) (f32x4.extract_lane 1 (local.get $even)))
          (f32.add (f32x4.extract_lane 2 (local.get $even)) (f32x4.extract_lane 3 (local.get $even)))))
        (local.set $products (i32.add (local.get $products) (i32.const 4)))
        (br $row))))

  ;; The same for chosen rows alone, by their numbers from $chosen on, 32 bits each.
  (func (export "multiplyChosen")
    (param $vector i32) (param $rows i32) (param $size i32) (param $chosen i32) (param $count i32)
    (param $products i32) (local $end i32)
    (local.set $end (i32.add (local.get $products) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $products) (local.get $end)))
        (call $multiply
          (local.get $vector)
          (i32.add (local.get $rows)
            (i32.mul (i32.load (local.get $chosen)) (local.get $size)))
          (local.get $size) (i32.const 1) (local.get $products))
        (local.set $chosen (i32.add (local.get $chosen) (i32.const 4)))
        (local.set $products (i32.add (local.get $products) (i32.const 4)))
        (br $row)))))
