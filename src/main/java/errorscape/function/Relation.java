package errorscape.function;

import java.util.Arrays;
import java.util.Optional;

/// What a comparison in a formula asks of two numbers.
enum Relation {
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    static Optional<Relation> of(String sign) {
        return Arrays.stream(values()).filter(r -> r.sign.equals(sign)).findFirst();
    }

    /// 1 where it holds, 0 where it does not, NaN where a number is none.
    double of(double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return Double.NaN;
        }
        boolean holds = switch (this) {
            case LESS -> left < right;
            case LESS_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
        return holds ? 1 : 0;
    }
}
