package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OptimizerCatalogueTest {
    @SuppressWarnings("unused") // read by name
    private static final List<Optimizers.Entry> ENTRIES = Optimizers.entries();

    @Test
    void namesAreUnique() {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Optimizers.Entry entry : ENTRIES) {
            assertThat(ids.add(entry.id())).as(entry.id()).isTrue();
            assertThat(names.add(entry.displayName())).as(entry.displayName()).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void whatIsChosenByANameGoesByThatName(Optimizers.Entry entry) {
        assertThat(entry.standard().displayName()).isEqualTo(entry.displayName());
        assertThat(Optimizers.find(entry.id())).contains(entry);
        assertThat(Optimizers.find(entry.displayName())).contains(entry);
        assertThat(Optimizers.entry(entry.standard()).id()).isEqualTo(entry.id());
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void everyParameterCanBeReadWrittenAndSpelledOut(Optimizers.Entry entry) {
        OptimizerSettings settings = entry.standard();
        for (Parameter parameter : Optimizers.parameters(settings)) {
            Object value = Optimizers.value(settings, parameter);
            assertThat(parameter.allows(value)).as(parameter.key()).isTrue();
            assertThat(parameter.parse(parameter.text(value))).isEqualTo(value);
            assertThat(Optimizers.with(settings, parameter, value)).isEqualTo(settings);
            assertThat(parameter.meaning()).isNotBlank();
        }
    }

    @Test
    void keysAreTakenAsTheyAreOrAsPyTorchSpellsThem() {
        OptimizerSettings adam = Optimizers.find("Adam").orElseThrow().standard();
        assertThat(Optimizers.parameter(adam, "lr").key()).isEqualTo("learningRate");
        assertThat(Optimizers.parameter(adam, "eps").key()).isEqualTo("epsilon");
        assertThat(Optimizers.parameter(adam, "weight_decay").key()).isEqualTo("weightDecay");
        assertThatThrownBy(() -> Optimizers.parameter(adam, "momentum"))
                .hasMessage("Adam has no setting \"momentum\"; it has learningRate, beta1, beta2, epsilon, amsgrad,"
                        + " weightDecay, decoupledDecay, clipNorm, clipValue, lookahead, lookaheadShare,"
                        + " average, averageDecay, averageStart, averageEvery");
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new Sgd(0, 0)).hasMessage("the learning rate must be positive, not 0.0");
        assertThatThrownBy(() -> new Sgd(Double.NaN, 0)).hasMessage("the learning rate must be positive, not NaN");
        assertThatThrownBy(() -> new Sgd(0.1, 1))
                .hasMessage("the momentum must be at least 0 and less than 1, not 1.0");
        assertThat(new Sgd(0.1, 0.9).withLearningRate(0.2)).isEqualTo(new Sgd(0.2, 0.9));
        Parameter nesterov = Optimizers.parameter(new Sgd(0.1, 0), "nesterov");
        assertThatThrownBy(() -> nesterov.parse("maybe"))
                .hasMessage("the look-ahead must be true or false, not “maybe”");
        assertThatThrownBy(() -> Sgd.TYPE.create(Map.of("learningRate", "fast")))
                .hasMessageContaining("not fast");
    }

    @Test
    void settingsWithNothingAroundThemAreTheOptimizerItself() {
        Sgd sgd = new Sgd(0.1, 0);
        Parameter clip = Optimizers.parameter(sgd, "clipNorm");
        OptimizerSettings clipped = Optimizers.with(sgd, clip, 1.0);
        assertThat(clipped).isNotEqualTo(sgd);
        assertThat(clipped.withLearningRate(0.2).optimizer()).isEqualTo(new Sgd(0.2, 0));
        assertThat(Optimizers.with(clipped, clip, 0.0)).isEqualTo(sgd);
        assertThat(Optimizers.with(
                        Optimizers.with(sgd, new Schedule(new Course.Exponential(0.9), 3)), Schedule.CONSTANT))
                .isEqualTo(sgd);
    }
}
