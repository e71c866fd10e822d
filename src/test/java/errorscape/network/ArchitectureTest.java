package errorscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.objective.WeightLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final List<Activation> TWO = List.of(Activation.TANH, Activation.LINEAR);

    @Test
    void weightsAreNamedAfterWhatTheyJoin() {
        assertThat(new Architecture(List.of(2, 2, 1), TWO, true).layout().names())
                .containsExactly(
                        "layer 1, unit 1 ← input 1",
                        "layer 1, unit 1 ← input 2",
                        "layer 1, unit 2 ← input 1",
                        "layer 1, unit 2 ← input 2",
                        "layer 1, unit 1 bias",
                        "layer 1, unit 2 bias",
                        "layer 2, unit 1 ← unit 1",
                        "layer 2, unit 1 ← unit 2",
                        "layer 2, unit 1 bias");
    }

    @Test
    void aRowIsAUnitsIncomingWeightsOrALayersBiases() {
        List<WeightLayout.Row> rows =
                new Architecture(List.of(3, 2, 1), TWO, true).layout().rows();
        assertThat(rows).extracting(WeightLayout.Row::start).containsExactly(0, 3, 6, 8, 10);
        assertThat(rows).extracting(WeightLayout.Row::length).containsExactly(3, 3, 2, 2, 1);
        assertThat(rows).extracting(WeightLayout.Row::layer).containsExactly(1, 1, 1, 2, 2);
        assertThat(rows).extracting(WeightLayout.Row::bias).containsExactly(false, false, true, false, true);
    }

    @Test
    void countsAreThoseOfTheLayout() {
        Architecture moons = new Architecture(
                List.of(2, 8, 8, 1), List.of(Activation.TANH, Activation.TANH, Activation.LINEAR), true);
        assertThat(moons.dimension()).isEqualTo(105).isEqualTo(moons.layout().dimension());
        assertThat(moons.weightStart(1)).isEqualTo(24);
        assertThat(moons.biasStart(1)).isEqualTo(88);
        Architecture bare = new Architecture(List.of(2, 3, 1), TWO, false);
        assertThat(bare.dimension()).isEqualTo(9).isEqualTo(bare.layout().dimension());
        assertThat(bare.layout().rows()).noneMatch(WeightLayout.Row::bias);
    }

    @Test
    void directConnectionsComeLastAndBelongToTheLastLayer() {
        Architecture shape = new Architecture(List.of(2, 1, 2), TWO, true, true);
        assertThat(shape.dimension()).isEqualTo(11).isEqualTo(shape.layout().dimension());
        assertThat(shape.directStart()).isEqualTo(7);
        assertThat(shape.layout().names().subList(5, 11))
                .containsExactly(
                        "layer 2, unit 1 bias",
                        "layer 2, unit 2 bias",
                        "layer 2, unit 1 ← input 1",
                        "layer 2, unit 1 ← input 2",
                        "layer 2, unit 2 ← input 1",
                        "layer 2, unit 2 ← input 2");
        assertThat(shape.layout().rows()).extracting(WeightLayout.Row::layer).containsExactly(1, 1, 2, 2, 2, 2, 2);
    }

    @Test
    void shapesThatAreNoNetworkAreRefused() {
        assertThatThrownBy(() -> new Architecture(List.of(2, 1), List.of(Activation.LINEAR), true, true))
                .hasMessageContaining("direct connections go past hidden layers, but there are none");
        assertThatThrownBy(() -> new Architecture(List.of(2), List.of(), true))
                .hasMessage("a network needs inputs and outputs, not the sizes [2]");
        assertThatThrownBy(() -> new Architecture(List.of(2, 0, 1), TWO, true))
                .hasMessage("every layer needs at least one unit, unlike the sizes [2, 0, 1]");
        assertThatThrownBy(() -> new Architecture(List.of(2, 1), TWO, true))
                .hasMessage("the sizes [2, 1] have 1 layer of units, but there are 2 activations");
    }
}
