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
        4x ; 8
        2πx/π ; 4
        2(x+1)(y-1) ; -24
        x² + y³ ; -23
        x⁻¹ ; 0.5
        2x²y ; -24
        xy ; -6
        xy² ; 18
        |y| ; 3
        |x - |y|| ; 1
        2|y|x ; 12
        |x||y| ; 6
        (|y|)|x| ; 6
        √(2x) ; 2
        √x² ; 2
        x ÷ 4 ; 0.5
        1/2x ; 1
        -x² ; -4
        2^3x ; 16
        abs y ; 3
        sqrt 2x ; 2
        abs y x ; 6
        abs -y ; 3
        abs y(x) ; 6
        abs^2(y) + abs² y ; 18
        sqrtx^2 ; 2
        x > 0 ; 1
        y > 0 ; 0
        y ≤ -3 ; 1
        0 < x < 1 ; 0
        0 < x <= 2 ; 1
        x == 2 ; 1
        x != 2 ; 0
        if(x > 0, 5, y) ; 5
        if(x > y + 9, 5, if(y < 0, 7, 1)) ; 7
        (x>0)*x^2 + (x<=0)*y ; 4
        """)
    void formulas_mean_what_they_mean_on_paper(String formula, double expected) {
        assertThat(FunctionObjective.of(formula).evaluator().value(new double[] {2, -3}))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        x 2 ; 3 ; an operator is missing between "x" and "2"; write * to multiply
        sinn(x) ; 1 ; "sinn" is not known
        x2 ; 1 ; "x2" is not known
        foo x ; 1 ; "foo" is not known
        x + sin ; 8 ; sin needs its argument: sin(...)
        sin^-1 x ; 5 ; a power of sin itself is a positive number
        max x ; 5 ; max needs its arguments in brackets: max(...)
        if(x > 0, 1) ; 1 ; if takes a condition and two expressions, with commas between, not 2
        f(x) ; 1 ; there is no function f; write f*(...) for a product
        > x ; 1 ; something is missing before ">"
        x ! y ; 3 ; the character "!" has no meaning here; != compares
        |x ; 3 ; a "|" is missing for the bar at column 1
        (|x) ; 4 ; a "|" is missing for the bar at column 2
        sin(x, y) ; 1 ; sin takes one argument, not 2
        max(x) ; 1 ; max takes two or more arguments, with commas between, not 1
        (x + 1 ; 7 ; a ")" is missing for the bracket at column 1
        x + 1) ; 6 ; this ")" closes no bracket
        x + ; 4 ; the formula breaks off
        x + * y ; 5 ; something is missing before "*"
        2,5*x ; 2 ; a comma only stands between the arguments
        x = y ; 3 ; write only the expression, without "="
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

    /// In our form, and what that form is read as.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        4x ; 4*x
        2π ; 2*pi
        x² ; x^2
        |x| ; abs(x)
        x**2 ; x^2
        sin x ; sin(x)
        sin^2(x) ; sin(x)^2
        sin x cos y ; sin(x)*cos(y)
        sin 2x + 1 ; sin(2*x) + 1
        sin xy ; sin(x*y)
        sin cos x ; sin(cos(x))
        cosx/2 ; cos(x)/2
        1/2x ; 1/2*x
        x-(y-1)-1 ; x - (y - 1) - 1
        x/(y*2) ; x/(y*2)
        -x^2 ; -x^2
        (-x)^2 ; (-x)^2
        2^x^y ; 2^x^y
        (2^x)^y ; (2^x)^y
        a x² + sin(b y) ; a*x^2 + sin(b*y)
        if(x>0,a,1e-7) ; if(x > 0, a, 1.0e-7)
        max(x,y,1) ; max(max(x, y), 1)
        0<x<1 ; (0 < x)*(x < 1)
        """)
    void formulas_are_shown_back_in_one_form_that_means_the_same(String typed, String form) {
        Formula formula = Formula.read(typed, FunctionObjective.XY, List.of());
        assertThat(formula.form()).isEqualTo(form);
        assertThat(Formula.read(form, FunctionObjective.XY, List.of()).expr()).isEqualTo(formula.expr());
    }

    @Test
    void other_letters_are_parameters_with_values() {
        FormulaParameter a = FormulaParameter.standard("a").withValue(3);
        Formula formula = Formula.read("a x^2 + k2*y", FunctionObjective.XY, List.of(a));
        assertThat(formula.parameters()).containsExactly(a, FormulaParameter.standard("k2"));
        double[] at = {2, 5};
        assertThat(FunctionObjective.withParameters("a x^2 + k2*y", List.of(a))
                        .evaluator()
                        .value(at))
                .isEqualTo(17);
        // A sum with a parameter is as smooth as with a number; a power of it may not be.
        assertThat(FunctionObjective.withParameters("x^a", List.of(a)).kinked()).isFalse();
        assertThat(FunctionObjective.withParameters("x^a", List.of(a.withValue(1.5)))
                        .kinked())
                .isTrue();
        assertThat(a.withValue(9).range().max()).isEqualTo(9);
        assertThatThrownBy(() -> a.withValue(Double.NaN)).hasMessageContaining("finite");
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
