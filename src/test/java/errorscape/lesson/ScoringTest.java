package errorscape.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.lesson.Question.Choice;
import errorscape.lesson.Question.Estimate;
import errorscape.lesson.Question.Item;
import errorscape.lesson.Question.Option;
import errorscape.lesson.Question.Order;
import errorscape.lesson.Question.Tap;
import errorscape.slice.PlanePoint;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoringTest {
    private static final Measure ANY = new Measure.Formula("1", List.of());

    private static final Lesson LESSON = new Lesson(
            "l",
            1,
            List.of(),
            List.of(new Step("s", 1, Scene.of("moons"), Optional.empty(), Reveal.STILL)),
            List.of(
                    claim("29", "29", false),
                    claim("53", "53", false),
                    claim("102", "102", false),
                    claim("share", "0.275", true),
                    new Claim("never", Finding.of("never"), false, ANY)),
            Map.of("en", new LessonText("t", "", Map.of())));

    /// Two basins, left and right of the axis. One racer ends on the right, or several in both.
    private static Basins halves(int count) {
        return new Basins() {
            @Override
            public List<PlanePoint> ends() {
                PlanePoint end = new PlanePoint(1, 0, 0);
                return count == 1 ? List.of(end) : List.of(end, new PlanePoint(-1, 0, 0), new PlanePoint(1.01, 0, 0));
            }

            @Override
            public boolean same(PlanePoint one, PlanePoint other) {
                return one.a() < 0 == other.a() < 0;
            }
        };
    }

    private static Basins none() {
        throw new AssertionError("asked for basins");
    }

    private static Claim claim(String id, String number, boolean percent) {
        return new Claim(id, new Finding.Amount(new BigDecimal(number)), percent, ANY);
    }

    private static Score score(Question question, Answer answer) {
        return Scoring.of(
                LESSON, question, answer, question instanceof Tap tap ? () -> halves(tap.count()) : ScoringTest::none);
    }

    private static Answer taps(double... firsts) {
        return new Answer.Taps(
                Arrays.stream(firsts).mapToObj(a -> new PlanePoint(a, 9, 0)).toList());
    }

    @Test
    void aTapCountsByBasinNotByDistance() {
        assertThat(score(new Tap(1, 10, 1), taps(100))).isEqualTo(new Score(1, true));
        assertThat(score(new Tap(1, 10, 1), taps(-0.001))).isEqualTo(new Score(0, false));
    }

    @Test
    void twoTapsWantTwoBasins() {
        assertThat(score(new Tap(1, 10, 2), taps(5, -5))).isEqualTo(new Score(1, true));
        assertThat(score(new Tap(1, 10, 2), taps(5, 6))).isEqualTo(new Score(0.5, false));
        assertThat(score(new Tap(1, 10, 2), taps(5))).isEqualTo(new Score(0.5, false));
    }

    @Test
    void tapsBeyondThoseAskedForDoNotCount() {
        assertThat(score(new Tap(1, 10, 1), taps(-3, -2, 3))).isEqualTo(new Score(0, false));
    }

    @Test
    void theRightOptionIsTheOneWhoseConditionTheClaimMeets() {
        Choice choice = new Choice(
                "53",
                List.of(
                        new Option("low", Optional.of(new Criterion.Between(0, 50))),
                        new Option("high", Optional.of(new Criterion.Between(50, 100))),
                        new Option("odd", Optional.empty())));
        assertThat(Scoring.right(LESSON, choice)).isEqualTo("high");
        assertThat(score(choice, new Answer.Chosen("high")).par()).isTrue();
        assertThat(score(choice, new Answer.Chosen("odd")).points()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"102,1,true", "99,1,true", "105,1,true", "96,0.5,false", "108,0.5,false", "93,0,false"})
    void anEstimateLosesPointsBeyondItsPar(double said, double points, boolean par) {
        assertThat(score(new Estimate("102", 3), new Answer.Estimated(said))).isEqualTo(new Score(points, par));
    }

    @Test
    void whatIsNoNumberIsNotRight() {
        assertThat(score(new Estimate("102", 3), new Answer.Estimated(Double.NaN)))
                .isEqualTo(new Score(0, false));
    }

    @Test
    void aShareIsAskedForInPercent() {
        assertThat(score(new Estimate("share", 1), new Answer.Estimated(28)).par())
                .isTrue();
        assertThat(score(new Estimate("share", 1), new Answer.Estimated(0.275)).par())
                .isFalse();
    }

    @Test
    void anOrderLosesByPairsTheWrongWayRoundAndNeverComesLast() {
        Order order = new Order(
                List.of(new Item("a", "102"), new Item("b", "29"), new Item("c", "never"), new Item("d", "53")), 1);
        assertThat(Scoring.rightOrder(LESSON, order)).containsExactly("b", "d", "a", "c");
        assertThat(score(order, new Answer.Ordered(List.of("b", "d", "a", "c"))))
                .isEqualTo(new Score(1, true));
        assertThat(score(order, new Answer.Ordered(List.of("d", "b", "a", "c"))).par())
                .isTrue();
        assertThat(score(order, new Answer.Ordered(List.of("c", "a", "d", "b"))))
                .isEqualTo(new Score(0, false));
        assertThat(score(order, new Answer.Ordered(List.of("b", "d", "a"))).points())
                .isZero();
    }

    @Test
    void anAnswerOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> score(new Estimate("102", 3), new Answer.Chosen("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
