package errorscape.ui.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.scenario.Model;
import errorscape.scenario.ScenarioDefaults;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelViewTest {
    private static Responses responses(String data) {
        Model model =
                Experiment.build(ScenarioDefaults.forSample(data), null).model().orElseThrow();
        return new Responses(model);
    }

    private static double[] zeros(Responses responses) {
        return new double[responses.model().objective().dimension()];
    }

    @Test
    void everyDrawnLineIsFoundUnderItsMiddle() {
        Architecture architecture =
                new Architecture(List.of(2, 3, 1), List.of(Activation.TANH, Activation.LINEAR), true);
        double[] weights = new double[architecture.dimension()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i + 1;
        }
        NetworkDiagram diagram = new NetworkDiagram(architecture, weights);
        // The last layer has its weights 9, 10, 11 behind 6 weights and 3 biases, and its bias behind them.
        assertThat(diagram.weightAt(200 - 16, 50, 200, 100)).isEqualTo(12);
        assertThat(diagram.weightAt((100 + 184) / 2.0, 50, 200, 100)).isEqualTo(10);
        // Seven pixels beside the upper line: a hand that trembles still means it.
        assertThat(diagram.weightAt(144.0, 30.6, 200, 100)).isEqualTo(9);
        assertThat(diagram.weightAt(1, 1, 200, 100)).isEqualTo(-1);
        long lines = diagram.compose(200, 100, Palette.DARK, List.of()).items().stream()
                .filter(DisplayList.Polyline.class::isInstance)
                .count();
        assertThat(lines).isEqualTo(9);
    }

    @Test
    void aNetworkOfZerosIsUndecidedEverywhere() {
        Responses moons = responses("moons");
        assertThat(moons.words(zeros(moons), new double[] {0.3, -0.2})).endsWith(", 50 %");
        Responses iris = responses("iris");
        assertThat(iris.words(zeros(iris), new double[] {5, 3, 4, 1})).endsWith(", 33 %");
    }

    @Test
    void aTableHoldsEverySampleInTheRowOfItsClass() {
        Responses iris = responses("iris");
        ModelPicture picture = ModelPicture.of(iris, zeros(iris));
        assertThat(picture.table()).isNotNull();
        // All equal: the first class wins everywhere, and the classes are equally large.
        int[][] counts = Objects.requireNonNull(picture.table()).counts();
        assertThat(counts[0][0]).isPositive().isEqualTo(counts[1][0]).isEqualTo(counts[2][0]);
        assertThat(counts[1][1]).isZero();
        assertThat(picture.summary()).contains("33 %");
    }

    @Test
    void aRegressionOfZerosAnswersTheMeanOfItsTrainingTargets() {
        Responses sine = responses("sine");
        Model model = sine.model();
        double sum = 0;
        for (int i : model.data().split().training()) {
            sum += model.data().dataset().targets()[0][i];
        }
        double mean = sum / model.data().split().training().length;
        assertThat(sine.curve(zeros(sine), new double[] {-1, 0, 2}))
                .contains(new double[] {mean, mean, mean}, within(1e-9));
        assertThat(ModelPicture.of(sine, zeros(sine)).chart()).isNotNull();
    }

    @Test
    void picturesOfDigitsComeWithTheirAnswers() {
        Responses digits = responses("digits");
        ModelPicture picture = ModelPicture.of(digits, zeros(digits));
        assertThat(picture.digits()).hasSize(40);
        // All outputs equal: the first class wins.
        assertThat(picture.digits()).allMatch(digit -> digit.answer().equals("0"));
        assertThat(picture.digits()).anyMatch(digit -> !digit.right());
        assertThat(DigitStrip.compose(picture.digits(), 280, 80, Palette.DARK).items())
                .isNotEmpty();
    }

    @Test
    void twoWeightsAreChosenAtMostAndAChosenOneIsLetGo() {
        ChosenWeights chosen = new ChosenWeights();
        chosen.choose(4);
        chosen.choose(7);
        chosen.choose(9);
        assertThat(chosen.chosen()).containsExactly(7, 9);
        chosen.choose(9);
        assertThat(chosen.last()).isEqualTo(7);
        chosen.choose(-1);
        assertThat(chosen.last()).isEqualTo(-1);
    }
}
