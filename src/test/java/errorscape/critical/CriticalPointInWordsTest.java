package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.objective.Evaluator;
import errorscape.slice.Quadratic;
import org.junit.jupiter.api.Test;

class CriticalPointInWordsTest {
    @Test
    void of_a_degenerate_point_of_many_weights_it_is_said_that_nothing_was_decided() {
        assertThat(words(valley(160)))
                .isEqualTo("degenerate critical point of the network: 0 of 160 directions go down, 1 is level; not"
                        + " decided: lower places around and along level directions are looked for up to 150 weights"
                        + " only");
    }

    @Test
    void a_level_direction_of_few_weights_is_followed() {
        assertThat(words(valley(4)))
                .isEqualTo("minimum of the network: 0 of 4 directions go down, 1 is level; one of a line of critical"
                        + " points");
    }

    /// The sum of halves of squares of all weights but the first.
    private static Quadratic valley(int weights) {
        double[][] matrix = new double[weights][weights];
        for (int i = 1; i < weights; i++) {
            matrix[i][i] = 1;
        }
        return new Quadratic(matrix, new double[weights]);
    }

    private static String words(Quadratic objective) {
        Evaluator evaluator = objective.evaluator();
        ZeroSearch search = new ZeroSearch(evaluator, objective.dimension(), () -> false);
        double[] start = new double[objective.dimension()];
        start[1] = 1;
        return new PointAnalysis(objective, evaluator, search)
                .of(search.from(start))
                .orElseThrow()
                .inWords("of the network");
    }
}
