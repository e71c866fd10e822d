package errorscape.lesson.sheet;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown as HTML; HTML within it is shown, not obeyed.
final class MarkdownHtml {
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /// Paragraphs, lists, headings.
    String block(String source) {
        return renderer.render(parser.parse(source));
    }

    /// What stands within a line: the first paragraph without its tags.
    String inline(String source) {
        String html = block(source).strip();
        return html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0
                ? html.substring(3, html.length() - 4)
                : html;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
