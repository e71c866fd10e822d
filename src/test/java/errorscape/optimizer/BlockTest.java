package errorscape.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.network.TruthNetworks;
import errorscape.objective.WeightLayout;
import errorscape.truth.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void aNetworkHasAMatrixAndAVectorForEachLayer() {
        WeightLayout layout = TruthNetworks.objective(
                        Truth.read("gradients.json").get("cases").get("xor_2-2-1_tanh_linear_mse"))
                .layout();
        assertThat(Block.of(layout))
                .containsExactly(
                        new Block(0, 2, 2, true),
                        new Block(4, 1, 2, false),
                        new Block(6, 1, 2, true),
                        new Block(8, 1, 1, false));
    }

    @Test
    void theVariablesOfAFunctionAreOneRow() {
        assertThat(Block.of(WeightLayout.ofVariables("x", "y"))).containsExactly(new Block(0, 1, 2, true));
    }

    @Test
    void rowsOfAnotherLengthAreAMatrixOfTheirOwn() {
        WeightLayout layout = new WeightLayout(List.of(
                new WeightLayout.Row(1, false, 0, List.of("a", "b")),
                new WeightLayout.Row(1, false, 2, List.of("c", "d")),
                new WeightLayout.Row(1, false, 4, List.of("e"))));
        assertThat(Block.of(layout)).containsExactly(new Block(0, 2, 2, true), new Block(4, 1, 1, true));
        assertThat(new Block(2, 1, 2, true).norm(new double[] {9, 9, 3, 4, 9})).isEqualTo(5);
    }
}
