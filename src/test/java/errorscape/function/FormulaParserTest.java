package errorscape.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.objective.Evaluator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaParserTest {
    /// At x = 2, y = -3.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        1 - 2 - 3 ; -4
        8 / 4 / 2 ; 1
        2^3^2 ; 512
        -x^2 ; -4
        (-x)^2 ; 4
        2^-x ; 0.25
        -x*y ; 6
        2*-x ; -4
        --x ; 2
        +x ; 2
        x**2 ; 4
        1e3 + 2.5E-1 + .5 + 3. ; 1003.75
        X + Y ; -1
        2*pi - 2*PI ; 0
        e/e ; 1
        min(x, y, 1) + max(x, y) + pow(x, 3) ; 7
        sign(y) + abs(y) ; 2
        sqrt(x*x) + cbrt(x^3) ; 4
        [x + (y - 1)]*2 ; -4
        0^0 ; 1
        y^0 ; 1
        x − 3·y × 2 ; 20
        y^2 ; 9
        y^-2*9 ; 1
        """)
    void formulas_mean_what_they_mean_on_paper(String formula, double expected) {
        assertThat(FunctionObjective.of(formula).evaluator().value(new double[] {2, -3}))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        x^2 + 2y ; 8 ; an operator is missing between "2" and "y"; write * to multiply
        (x+1)(y-1) ; 6 ; an operator is missing between ")" and "("; write * to multiply
        x y ; 3 ; an operator is missing between "x" and "y"; write * to multiply
        x + xy ; 5 ; "xy" is not known; write x*y for a product
        sinn(x) ; 1 ; "sinn" is not known
        sin x ; 5 ; sin needs its argument in brackets: sin(...)
        sin(x, y) ; 1 ; sin takes one argument, not 2
        max(x) ; 1 ; max takes two or more arguments, with commas between, not 1
        (x + 1 ; 7 ; a ")" is missing for the bracket at column 1
        x + 1) ; 6 ; this ")" closes no bracket
        x + ; 4 ; the formula breaks off
        x + * y ; 5 ; something is missing before "*"
        2,5*x ; 2 ; a comma only stands between the arguments
        x = y ; 3 ; write only the expression, without "="
        |x| ; 1 ; write abs(...) instead of bars
        x² ; 2 ; write ^2 instead of ²
        x # y ; 3 ; the character "#" has no meaning here
        1.2.3 ; 4 ; a number has one decimal point
        1e999 ; 1 ; the number 1e999 is too large
        x + () ; 6 ; these brackets are empty
        x + . ; 5 ; a point alone is no number
        .e5 ; 1 ; a point alone is no number
        x*.E-3 ; 3 ; a point alone is no number
        pow(x, .e+400) ; 8 ; a point alone is no number
        """)
    void what_is_wrong_is_said_with_its_column(String formula, int column, String reason) {
        assertThatThrownBy(() -> FunctionObjective.of(formula))
                .isInstanceOfSatisfying(
                        FormulaException.class, e -> assertThat(e.column()).isEqualTo(column))
                .hasMessageStartingWith("column " + column + ": " + reason);
    }

    @Test
    void empty_endless_and_bottomless_formulas_are_refused() {
        assertThatThrownBy(() -> FunctionObjective.of("  ")).hasMessageContaining("the formula is empty");
        assertThatThrownBy(() -> FunctionObjective.of("x" + "+x".repeat(3000))).hasMessageContaining("too long");
        assertThatThrownBy(() -> FunctionObjective.of("(".repeat(500) + "x")).hasMessageContaining("too deeply");
        assertThatThrownBy(() -> FunctionObjective.of("-".repeat(500) + "x")).hasMessageContaining("too deeply");
        double[] ones = {1, 1};
        assertThat(FunctionObjective.of("x" + "+x".repeat(1900)).evaluator().value(ones))
                .isEqualTo(1901);
    }

    @Test
    void variables_may_have_other_names() {
        FunctionObjective objective = FunctionObjective.of("(1 - w1*w2)^2", List.of("w1", "w2"));
        Evaluator evaluator = objective.evaluator();

        assertThat(evaluator.value(new double[] {2, 3})).isEqualTo(25);
        assertThat(objective.layout().names()).containsExactly("w1", "w2");
        assertThatThrownBy(() -> FunctionObjective.of("x", List.of("w1", "w2"))).hasMessageContaining("w1, w2, pi, e");
    }
}
