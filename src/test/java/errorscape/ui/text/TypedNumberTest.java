package errorscape.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    private static double positive(String text) {
        return TypedNumber.of(text, "the learning rate", Double.MIN_NORMAL, Double.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "", "x"})
    void aPositiveNumberIsFinite(String text) {
        assertThatThrownBy(() -> positive(text)).hasMessageStartingWith("The learning rate is");
    }

    @Test
    void aNumberMayBeAbsurd() {
        assertThat(positive("1e30")).isEqualTo(1e30);
        assertThatThrownBy(() -> positive("Infinity"))
                .hasMessage("The learning rate is positive and finite, not Infinity.");
    }

    @Test
    void aNumberMayHaveACommaAnExponentAndAMinusSignOfItsOwn() {
        assertThat(positive("0,05")).isEqualTo(0.05);
        assertThat(positive("1e-3")).isEqualTo(1e-3);
        assertThat(TypedNumber.of("−2", "x", -5, 5)).isEqualTo(-2);
    }

    @Test
    void boundsAreNamed() {
        assertThatThrownBy(() -> TypedNumber.of("1", "momentum", 0, 0.9999))
                .hasMessageContaining("between 0 and 0.9999");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, -2.5, 1e-7, 3e12, 0, 123456, Double.MIN_NORMAL, 0.30000000000000004})
    void whateverIsShownAsASettingCanBeTypedAgain(double value) {
        assertThat(TypedNumber.of(Numbers.setting(value), "x", -1e300, 1e300)).isEqualTo(value);
    }
}
