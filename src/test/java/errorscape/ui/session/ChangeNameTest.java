package errorscape.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Optimizers;
import errorscape.render.LossScale;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.Racers;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.Box;
import errorscape.slice.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class ChangeNameTest {
    private final Scenario moons = Racers.alone(SampleScenarios.first(), 1);

    private String name(UnaryOperator<Scenario> change) {
        return ChangeName.of(moons, change.apply(moons));
    }

    private static UnaryOperator<Scenario> rate(int racer, double rate) {
        return s -> Racers.change(s, racer, r -> r.withOptimizer(r.optimizer().withLearningRate(rate)));
    }

    @Test
    void aNumberIsNamedWithWhatItWasAndIs() {
        Scenario slow = rate(1, 0.2).apply(moons);
        assertThat(ChangeName.of(slow, rate(1, 0.05).apply(slow))).isEqualTo("learning rate 0.2 → 0.05");
        assertThat(name(s -> s.withTraining(s.training().withBatchSize(25))))
                .endsWith("→ 25")
                .startsWith("batch size");
        assertThat(name(s -> s.withView(s.view().withResolution(257)))).isEqualTo("nodes per side 129 → 257");
    }

    @Test
    void ofSeveralRacersTheNameSaysWhich() {
        Scenario two = Racers.add(moons, Racers.get(moons, 1).withName("slow"));
        assertThat(ChangeName.of(moons, two)).isEqualTo("racer slow added");
        assertThat(ChangeName.of(two, moons)).isEqualTo("racer slow removed");
        assertThat(ChangeName.of(two, rate(2, 0.015625).apply(two)))
                .startsWith("slow: learning rate")
                .endsWith("→ 0.015625");
    }

    @Test
    void everySectionOfAScenarioHasAName() {
        Optimizers.Entry other = Optimizers.entries().getLast();
        assertThat(name(s -> s.withTraining(s.training().withOptimizer(other.standard()))))
                .endsWith("→ " + other.standard().displayName());
        assertThat(name(s -> s.withStart(s.start().withOffset(0.5, 1)))).isEqualTo("start moved");
        assertThat(name(s -> s.withSlice(s.slice().withBox(Optional.of(Box.square(9))))))
                .isEqualTo("zoom");
        assertThat(name(s -> s.withView(s.view().withQuantity(Quantity.GRADIENT_NORM))))
                .startsWith("drawn:")
                .contains("→");
        LossScale.Kind law = moons.view().scale() == LossScale.Kind.LOG ? LossScale.Kind.LINEAR : LossScale.Kind.LOG;
        assertThat(name(s -> s.withView(s.view().withScale(law)))).isEqualTo("scale of the losses");
        assertThat(name(s -> s.withView(s.view().withFollowing(true)))).isEqualTo("plane follows the ball off → on");
        assertThat(name(s -> s.withView(s.view().withPercentile(OptionalInt.of(80)))))
                .isEqualTo("cut of the heights");
        Subject.Network network = moons.learning().orElseThrow().network();
        assertThat(name(s -> s.withNetwork(new Subject.Network(
                        List.of(8, 8),
                        network.activation(),
                        network.output(),
                        network.biases(),
                        network.loss(),
                        network.l2(),
                        network.regulariseBiases(),
                        network.l1(),
                        network.direct()))))
                .isEqualTo("hidden units 4 → 8, 8");
        Scenario function = FunctionScenarios.of("x^2 + y^2", Optional.empty(), Optional.empty());
        assertThat(ChangeName.of(moons, function)).isEqualTo("“" + moons.name() + "” → “" + function.name() + "”");
    }
}
