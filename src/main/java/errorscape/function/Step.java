package errorscape.function;

import errorscape.math.Elementary;

/// A step of a compiled formula: computes one slot from earlier ones, many points at a time, or one point with
/// its derivatives. Both do the same arithmetic on values.
sealed interface Step {

    /// Computes the values at many points.
    ///
    /// @param slots `[slot][point]`; the target's first `n` entries are overwritten
    void rows(double[][] slots, int target, int n);

    /// Computes one point with its derivatives.
    ///
    /// @param slots one jet a slot; the target is overwritten
    void jet(Jet[] slots, int target);

    /// A number.
    record Constant(double value) implements Step {
        @Override
        public void rows(double[][] slots, int target, int n) {
            for (int k = 0; k < n; k++) {
                slots[target][k] = value;
            }
        }

        @Override
        public void jet(Jet[] slots, int target) {
            slots[target].constant(value);
        }
    }

    /// A variable: whoever runs the program fills its slot.
    record Variable(int index) implements Step {
        @Override
        public void rows(double[][] slots, int target, int n) {}

        @Override
        public void jet(Jet[] slots, int target) {}
    }

    /// `-a`.
    record Negated(int a) implements Step {
        @Override
        public void rows(double[][] slots, int target, int n) {
            double[] in = slots[a];
            double[] out = slots[target];
            for (int k = 0; k < n; k++) {
                out[k] = -in[k];
            }
        }

        @Override
        public void jet(Jet[] slots, int target) {
            slots[target].negated(slots[a]);
        }
    }

    /// `a operator b`.
    record Joined(Expr.Operator operator, int a, int b) implements Step {
        @Override
        public void rows(double[][] slots, int target, int n) {
            double[] left = slots[a];
            double[] right = slots[b];
            double[] out = slots[target];
            switch (operator) {
                case PLUS -> {
                    for (int k = 0; k < n; k++) {
                        out[k] = left[k] + right[k];
                    }
                }
                case MINUS -> {
                    for (int k = 0; k < n; k++) {
                        out[k] = left[k] - right[k];
                    }
                }
                case TIMES -> {
                    for (int k = 0; k < n; k++) {
                        out[k] = left[k] * right[k];
                    }
                }
                case OVER -> {
                    for (int k = 0; k < n; k++) {
                        out[k] = left[k] / right[k];
                    }
                }
                case POWER -> {
                    for (int k = 0; k < n; k++) {
                        out[k] = StrictMath.pow(left[k], right[k]);
                    }
                }
                case MIN -> {
                    for (int k = 0; k < n; k++) {
                        out[k] = Math.min(left[k], right[k]);
                    }
                }
                case MAX -> {
                    for (int k = 0; k < n; k++) {
                        out[k] = Math.max(left[k], right[k]);
                    }
                }
            }
        }

        @Override
        public void jet(Jet[] slots, int target) {
            Jet left = slots[a];
            Jet right = slots[b];
            Jet out = slots[target];
            switch (operator) {
                case PLUS -> out.sum(left, right);
                case MINUS -> out.difference(left, right);
                case TIMES -> out.product(left, right);
                case OVER -> out.quotient(left, right);
                case POWER -> out.power(left, right);
                case MIN -> out.extremum(left, right, false);
                case MAX -> out.extremum(left, right, true);
            }
        }
    }

    /// 1 where a comparison holds, else 0; a level place beside a jump.
    record Compared(Relation relation, int a, int b) implements Step {
        @Override
        public void rows(double[][] slots, int target, int n) {
            double[] left = slots[a];
            double[] right = slots[b];
            double[] out = slots[target];
            for (int k = 0; k < n; k++) {
                out[k] = relation.of(left[k], right[k]);
            }
        }

        @Override
        public void jet(Jet[] slots, int target) {
            slots[target].constant(relation.of(slots[a].value, slots[b].value));
        }
    }

    /// `a` where `c` is not zero, else `b`.
    record Chosen(int c, int a, int b) implements Step {
        @Override
        public void rows(double[][] slots, int target, int n) {
            double[] condition = slots[c];
            double[] then = slots[a];
            double[] otherwise = slots[b];
            double[] out = slots[target];
            for (int k = 0; k < n; k++) {
                out[k] = Double.isNaN(condition[k]) ? Double.NaN : condition[k] != 0 ? then[k] : otherwise[k];
            }
        }

        @Override
        public void jet(Jet[] slots, int target) {
            double condition = slots[c].value;
            if (Double.isNaN(condition)) {
                slots[target].undefined();
            } else {
                slots[target].same(slots[condition != 0 ? a : b]);
            }
        }
    }

    /// `a^exponent`.
    record Raised(int a, double exponent) implements Step {
        @Override
        public void rows(double[][] slots, int target, int n) {
            double[] in = slots[a];
            double[] out = slots[target];
            // The powers of most formulas as loops that become vector code; the same products as in Powers.
            if (exponent == 2) {
                for (int k = 0; k < n; k++) {
                    out[k] = in[k] * in[k];
                }
            } else if (exponent == 3) {
                for (int k = 0; k < n; k++) {
                    out[k] = in[k] * (in[k] * in[k]);
                }
            } else if (exponent == 4) {
                for (int k = 0; k < n; k++) {
                    double square = in[k] * in[k];
                    out[k] = square * square;
                }
            } else {
                for (int k = 0; k < n; k++) {
                    out[k] = Powers.of(in[k], exponent);
                }
            }
        }

        @Override
        public void jet(Jet[] slots, int target) {
            double u = slots[a].value;
            slots[target].chain(
                    slots[a], Powers.of(u, exponent), Powers.first(u, exponent), Powers.second(u, exponent));
        }
    }

    /// `function(a)`.
    record Applied(UnaryFunction function, int a) implements Step {
        @Override
        public void rows(double[][] slots, int target, int n) {
            double[] in = slots[a];
            double[] out = slots[target];
            switch (function) {
                case EXP -> Elementary.exp(in, out, n);
                case TANH -> Elementary.tanh(in, out, n);
                default -> {
                    for (int k = 0; k < n; k++) {
                        out[k] = function.value(in[k]);
                    }
                }
            }
        }

        @Override
        public void jet(Jet[] slots, int target) {
            double u = slots[a].value;
            double v = function.value(u);
            slots[target].chain(slots[a], v, function.first(u, v), function.second(u, v));
        }
    }
}
