package errorscape.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.data.generated.GeneratedKind;
import errorscape.data.generated.GeneratedSet;
import errorscape.scenario.GeneratedSource;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import org.junit.jupiter.api.Test;

class GeneratedEditsTest {
    private static Scenario of(GeneratedKind kind) {
        return GeneratedSource.scenario(GeneratedSet.of(kind));
    }

    private static String source(Scenario scenario) {
        return scenario.learning().orElseThrow().data().source();
    }

    @Test
    void aKnobChangesTheSourceAndNothingElse() {
        Scenario spirals = of(GeneratedKind.SPIRALS);
        Scenario turned = GeneratedEdits.knob(spirals, "turns", 2);
        assertThat(source(turned)).isEqualTo("spirals:turns=2");
        assertThat(turned.withSubject(spirals.subject())).isEqualTo(spirals);
    }

    @Test
    void aSampleSetThatIsGeneratedHasItsKnobsToo() {
        Scenario moons = SampleScenarios.find("moons").orElseThrow();
        assertThat(GeneratedEdits.set(moons)).contains(GeneratedSet.of(GeneratedKind.MOONS));
        assertThat(source(GeneratedEdits.knob(moons, "noise", 0.3))).isEqualTo("moons:noise=0.3");
        assertThat(GeneratedEdits.set(SampleScenarios.find("iris").orElseThrow()))
                .isEmpty();
    }

    @Test
    void anotherNumberOfClassesMakesAFittingNetwork() {
        Scenario more = GeneratedEdits.knob(of(GeneratedKind.BLOBS), "classes", 2);
        assertThat(more.learning().orElseThrow().network().loss())
                .isNotEqualTo(of(GeneratedKind.BLOBS)
                        .learning()
                        .orElseThrow()
                        .network()
                        .loss());
    }

    @Test
    void aFormulaIsKept() {
        assertThat(source(GeneratedEdits.text(of(GeneratedKind.ABOVE), "x^3, ")))
                .endsWith("f=x^3,");
    }

    @Test
    void whatIsNotAllowedIsSaid() {
        assertThatThrownBy(() -> GeneratedEdits.knob(of(GeneratedKind.MOONS), "samples", 2.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples");
    }
}
