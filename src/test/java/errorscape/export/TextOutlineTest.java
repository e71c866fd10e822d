package errorscape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TextOutlineTest {
    private static TextOutline outline(String text) throws IOException, FontFormatException {
        try (InputStream stream = Objects.requireNonNull(
                TextOutlineTest.class.getResourceAsStream("/fonts/Roboto-Regular.ttf"), "bundled font")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(100f);
            return TextOutline.of(text, font, new FontRenderContext(null, true, true));
        }
    }

    @Test
    void anArrowTakesItsPlaceBetweenTheWords() throws IOException, FontFormatException {
        double words = outline("unit 3 ").width() + outline(" unit 1").width();
        // 0.62 of the font's size of 100.
        assertThat(outline("unit 3 ← unit 1").width()).isCloseTo(words + 62, within(1e-6));
    }

    @Test
    void anArrowIsAnArrowAndNotABox() throws IOException, FontFormatException {
        for (String arrow : new String[] {"←", "→"}) {
            TextOutline outline = outline(arrow);
            Rectangle2D bounds = outline.shape().getBounds2D();
            assertThat(bounds.getMinX()).isPositive();
            assertThat(bounds.getMaxX()).isLessThan(outline.width());
            double tip = "←".equals(arrow) ? bounds.getMinX() + 2 : bounds.getMaxX() - 2;
            double tail = "←".equals(arrow) ? bounds.getMaxX() - 2 : bounds.getMinX() + 2;
            assertThat(outline.shape().contains(tip + (tip < tail ? 4 : -4), bounds.getCenterY()))
                    .isTrue();
            assertThat(outline.shape().contains(tail, bounds.getMinY() + 5)).isFalse();
            assertThat(outline.shape().contains(tail, bounds.getCenterY())).isTrue();
        }
    }
}
