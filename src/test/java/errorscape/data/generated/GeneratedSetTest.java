package errorscape.data.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.data.SampleData;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Data sets made from numbers are what their descriptions say.
class GeneratedSetTest {
    private static Dataset made(String source) {
        return GeneratedSet.parse(source).orElseThrow().dataset();
    }

    private static long ones(Dataset set) {
        return Arrays.stream(set.targets()[0]).filter(c -> c == 1).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moons", "circles", "spirals", "xor-clouds", "sine"})
    void theStandardKnobsOfAClassicAreThoseOfItsSampleSet(String name) {
        Dataset made = made(name + ":");
        assertThat(made.inputs()).isDeepEqualTo(SampleData.read(name).inputs());
        assertThat(made.targets()).isDeepEqualTo(SampleData.read(name).targets());
    }

    @ParameterizedTest
    @EnumSource(GeneratedKind.class)
    void everyKindIsTheSameAgainFromItsSource(GeneratedKind kind) {
        GeneratedSet standard = GeneratedSet.of(kind);
        assertThat(standard.dataset().count()).isPositive();
        GeneratedSet changed = kind.knob("seed").isPresent() ? standard.with("seed", 7) : standard;
        GeneratedSet read = GeneratedSet.parse(changed.source()).orElseThrow();
        assertThat(read).isEqualTo(changed);
        assertThat(read.dataset().inputs()).isDeepEqualTo(changed.dataset().inputs());
        if (kind.knob("seed").isPresent()) {
            assertThat(changed.dataset().inputs())
                    .isNotEqualTo(standard.dataset().inputs());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "moons, 0.3",
        "circles, 0.8",
        "spirals, 0.25",
        "xor-clouds, 0.1",
        "rings, 0.7",
        "checkerboard, 0.35",
        "above, 0.9"
    })
    void theBalanceIsTheShareOfClassOne(String name, double balance) {
        Dataset set = made(name + ":samples=300,balance=" + balance);
        assertThat(set.count()).isEqualTo(300);
        assertThat(ones(set)).isEqualTo(Math.round(300 * balance));
    }

    @Test
    void fewerSamplesOfAClassStillCoverAllOfItsShape() {
        Dataset moons = made("moons:noise=0,balance=0.1");
        double[] x = IntStream.range(0, moons.count())
                .filter(i -> moons.targets()[0][i] == 1)
                .mapToDouble(i -> moons.inputs()[0][i])
                .sorted()
                .toArray();
        assertThat(x[x.length - 1] - x[0]).isGreaterThan(1.8);
    }

    @Test
    void turnsWindASpiral() {
        Dataset spirals = made("spirals:turns=3,noise=0,samples=400");
        for (int i = 0; i < spirals.count(); i += 2) {
            double radius = Math.hypot(spirals.inputs()[0][i], spirals.inputs()[1][i]);
            double angle = Math.atan2(spirals.inputs()[1][i], spirals.inputs()[0][i]);
            double turns = 3 * radius - angle / (2 * Math.PI);
            assertThat(turns).isCloseTo(Math.rint(turns), within(0.002));
        }
    }

    @Test
    void blobsLieRoundTheirCentres() {
        Dataset blobs = made("blobs:classes=4,noise=0.05,samples=80");
        assertThat(blobs.classNames()).containsExactly("0", "1", "2", "3");
        for (int i = 0; i < 80; i++) {
            double angle = Math.PI / 2 * blobs.targets()[0][i];
            // Six standard deviations.
            assertThat(Math.hypot(blobs.inputs()[0][i] - Math.cos(angle), blobs.inputs()[1][i] - Math.sin(angle)))
                    .isLessThan(0.3);
        }
    }

    @Test
    void ringsAreBandsWithAGapBetween() {
        Dataset rings = made("rings:width=0.2");
        for (int i = 0; i < rings.count(); i++) {
            double radius = Math.hypot(rings.inputs()[0][i], rings.inputs()[1][i]);
            double outer = rings.targets()[0][i] == 1 ? 0.5 : 1;
            assertThat(radius).isBetween(outer - 0.2 - 1e-4, outer + 1e-4);
        }
    }

    @Test
    void neighboursOnACheckerboardDiffer() {
        Dataset board = made("checkerboard:fields=3,samples=500");
        for (int i = 0; i < board.count(); i++) {
            int column = (int) Math.floor((board.inputs()[0][i] + 1) * 1.5);
            int row = (int) Math.floor((board.inputs()[1][i] + 1) * 1.5);
            boolean border = Math.abs((board.inputs()[0][i] + 1) * 1.5 - Math.rint((board.inputs()[0][i] + 1) * 1.5))
                            < 1e-3
                    || Math.abs((board.inputs()[1][i] + 1) * 1.5 - Math.rint((board.inputs()[1][i] + 1) * 1.5)) < 1e-3;
            if (!border) {
                assertThat((column + row) % 2).isEqualTo((int) board.targets()[0][i]);
            }
        }
    }

    @Test
    void aTypedCurvePartsTheClassesAndTypedValuesAreARegression() {
        Dataset above = made("above:low=-2,high=2,f=sin 2x");
        for (int i = 0; i < above.count(); i++) {
            double gap = above.inputs()[1][i] - Math.sin(2 * above.inputs()[0][i]);
            // Nearer to the curve rounding may have moved a point over it.
            if (Math.abs(gap) > 3e-4) {
                assertThat(gap > 0).isEqualTo(above.targets()[0][i] == 1);
            }
        }
        Dataset regression = made("regression:noise=0,samples=50,low=0,high=3,f=max(x, 1)");
        assertThat(regression.classification()).isFalse();
        for (int i = 0; i < 50; i++) {
            assertThat(regression.targets()[0][i]).isEqualTo(Math.max(regression.inputs()[0][i], 1));
        }
    }

    @Test
    void xorInBitsHasExactlyOneAndParityAnOddNumber() {
        Dataset xor = made("xor-bits:bits=2");
        Dataset parity = made("parity:bits=2");
        assertThat(xor.inputs()).isDeepEqualTo(SampleData.read("xor").inputs());
        assertThat(xor.targets()).isDeepEqualTo(SampleData.read("xor").targets());
        assertThat(parity.targets()).isDeepEqualTo(xor.targets());
        Dataset four = made("parity:bits=4");
        for (int i = 0; i < 16; i++) {
            int sum = 0;
            for (double[] column : four.inputs()) {
                sum += (int) column[i];
            }
            assertThat((int) four.targets()[0][i]).isEqualTo(sum % 2);
        }
        assertThat(ones(made("xor-bits:bits=5"))).isEqualTo(5);
    }

    /// Two threshold units with an AND learn the samples exactly if the sets can be split: both are tried by brute
    /// force
    /// over whole weights from -3 to 3, which suffice for sets of up to three of these few elements.
    @ParameterizedTest
    @CsvSource({"1 2 3|1 2, true", "1 2|2 3, true", "1 2|2 3|1 3, false"})
    void theThreeNodeProblemIsLearnedExactlyIfTheSetsSplit(String sets, boolean splits) {
        assertThat(splittable(sets)).isEqualTo(splits);
        Dataset problem = made("three-node:sets=" + sets);
        assertThat(problem.inputs()).hasNumberOfRows(3);
        assertThat(problem.classNames()).containsExactly("-", "+");
        assertThat(problem.targets()[0]).startsWith(1, 0, 0, 0, 1);
        assertThat(learnable(problem)).isEqualTo(splits);
    }

    private static boolean splittable(String sets) {
        return IntStream.range(0, 8)
                .anyMatch(colours -> Arrays.stream(sets.split("\\|"))
                        .allMatch(set -> Arrays.stream(set.split(" "))
                                        .mapToInt(e -> colours >> (Integer.parseInt(e) - 1) & 1)
                                        .distinct()
                                        .count()
                                == 2));
    }

    /// Which samples a threshold unit accepts, for all weights of the brute force; then two of them with an AND.
    private static boolean learnable(Dataset problem) {
        int n = problem.count();
        int wanted = 0;
        for (int s = 0; s < n; s++) {
            wanted |= (int) problem.targets()[0][s] << s;
        }
        Set<Integer> accepted = new TreeSet<>();
        for (int code = 0; code < 7 * 7 * 7 * 15; code++) {
            int[] w = {code % 7 - 3, code / 7 % 7 - 3, code / 49 % 7 - 3};
            int halves = code / 343;
            double threshold = halves / 2.0 - 3.5 - 0.25;
            int mask = 0;
            for (int s = 0; s < n; s++) {
                double sum = 0;
                for (int e = 0; e < 3; e++) {
                    sum += w[e] * problem.inputs()[e][s];
                }
                mask |= (sum > threshold ? 1 : 0) << s;
            }
            accepted.add(mask);
        }
        for (int one : accepted) {
            for (int other : accepted) {
                if ((one & other) == wanted) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "moons:speed=3; moons has no setting \"speed\"; it has samples, noise, seed, balance",
                "moons:samples=0; samples must be a whole number from 1 to 100000, not 0",
                "moons:samples=2.5; samples must be a whole number",
                "spirals:turns=fast; turns must be a number from 0.1 to 20, not fast",
                "above:f=2+; above, f: column 3",
                "above:low=2,high=1; low, 2.0, must be below high, 1.0",
                "above:f=7; there is nearly nothing above 7",
                "regression:f=1/x - log(x); is NaN at x",
                "three-node:sets=1 2|3; a set of one element",
                "three-node:sets=1 b; write elements from 1 to 200",
                "three-node:elements=2,sets=1 2 3; the sets name element 3"
            })
    void whatIsWrongIsSaid(String source, String reason) {
        assertThatThrownBy(() -> made(source)).isInstanceOf(DataException.class).hasMessageContaining(reason);
    }
}
