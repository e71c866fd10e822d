import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

// Opens a replay in a real Chromium without a window, scrubs, turns and plays it with the mouse, and looks at what it
// shows.
//
// Usage: `java CheckReplay.java CHROMIUM REPLAY.html SCREENSHOT.png`. Exit status 1 and one sentence at what is not right.
public class CheckReplay implements WebSocket.Listener {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 1000;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;
    private String session = "";
    private int calls;
    private boolean complained;

    public static void main(String[] arguments) throws Exception {
        Path profile = Files.createTempDirectory("replay");
        Process chromium = new ProcessBuilder(
                        arguments[0],
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--window-size=" + WIDTH + "," + HEIGHT,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            new CheckReplay().check(address(chromium), Path.of(arguments[1]), Path.of(arguments[2]));
        } finally {
            chromium.destroy();
            chromium.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static String address(Process chromium) throws IOException {
        BufferedReader words = chromium.errorReader();
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            Matcher matcher = Pattern.compile("DevTools listening on (ws://\\S+)").matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("Chromium did not start");
    }

    private void check(String address, Path page, Path screenshot) throws Exception {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .join();
        String target = found("\"targetId\":\"([^\"]+)\"", call("Target.createTarget", "{\"url\":\"about:blank\"}"));
        session = found(
                "\"sessionId\":\"([^\"]+)\"",
                call("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}"));
        call("Runtime.enable", "{}");
        call("Log.enable", "{}");
        call("Network.enable", "{}");
        call("Network.emulateNetworkConditions", "{\"offline\":true,\"latency\":0,\"downloadThroughput\":0,\"uploadThroughput\":0}");
        call("Emulation.setDeviceMetricsOverride", "{\"width\":" + WIDTH + ",\"height\":" + HEIGHT
                + ",\"deviceScaleFactor\":1,\"mobile\":false}");
        call("Page.navigate", "{\"url\":\"" + page.toUri() + "#theme=dark\"}");
        waitFor("document.readyState === 'complete' && !!window.errorscapeReplay");
        Thread.sleep(500);

        double last = number("errorscapeReplay.step");
        require(last > 0, "the replay begins at its last step, not at " + last);
        BufferedImage atEnd = shot();
        require(colours(atEnd) > 1000, "the surface has only " + colours(atEnd) + " colours");

        // Scrub to the middle of the curve.
        double[] curve = box("#curve");
        mouse("mousePressed", curve[0] + curve[2] * 0.5, curve[1] + curve[3] / 2);
        mouse("mouseMoved", curve[0] + curve[2] * 0.45, curve[1] + curve[3] / 2);
        mouse("mouseReleased", curve[0] + curve[2] * 0.45, curve[1] + curve[3] / 2);
        double scrubbed = number("errorscapeReplay.step");
        require(scrubbed > 0.3 * last && scrubbed < 0.6 * last, "scrubbing leads to step " + scrubbed + " of " + last);
        Thread.sleep(400);
        BufferedImage midway = shot();
        require(differ(atEnd, midway) > 200, "scrubbing changes nothing that is seen");

        // Turn the terrain.
        double[] terrain = box("#terrain");
        double before = number("errorscapeReplay.camera.azimuth");
        mouse("mousePressed", terrain[0] + terrain[2] / 2, terrain[1] + terrain[3] / 2);
        mouse("mouseMoved", terrain[0] + terrain[2] / 2 + 90, terrain[1] + terrain[3] / 2 + 20);
        mouse("mouseReleased", terrain[0] + terrain[2] / 2 + 90, terrain[1] + terrain[3] / 2 + 20);
        double turned = number("errorscapeReplay.camera.azimuth") - before;
        require(Math.abs(turned + 0.72) < 0.05, "a drag of 90 pixels turns by " + turned + " radians, not -0.72");
        Thread.sleep(600);
        BufferedImage around = shot();
        require(differ(midway, around) > 20_000, "turning changes nothing that is seen");

        // Play from the beginning by the keyboard.
        key("Home");
        require(number("errorscapeReplay.step") == 0, "Home leads to step " + number("errorscapeReplay.step"));
        double[] play = box("#play");
        mouse("mousePressed", play[0] + 5, play[1] + 5);
        mouse("mouseReleased", play[0] + 5, play[1] + 5);
        Thread.sleep(700);
        require(number("errorscapeReplay.step") > 0, "it does not play");
        key("End");
        require(number("errorscapeReplay.step") == last, "End does not lead to the end");

        // The map tells the loss under the pointer.
        double[] map = box("#map");
        mouse("mouseMoved", map[0] + map[2] / 2, map[1] + map[3] / 2);
        require(!text("document.getElementById('place').textContent").isEmpty(), "the map tells nothing under the pointer");
        Thread.sleep(300);
        ImageIO.write(shot(), "png", screenshot.toFile());
        require(!complained, "the page complains in the console");
        System.out.println(page + ": opened, scrubbed to step " + Math.round(scrubbed) + " of " + Math.round(last)
                + ", turned, played; " + Files.size(page) + " bytes");
        require(Files.size(page) < 3_000_000, "the page is larger than 3 MB");
    }

    private static int colours(BufferedImage image) {
        return (int) java.util.Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private static int differ(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private BufferedImage shot() throws Exception {
        String answer = call("Page.captureScreenshot", "{\"format\":\"png\"}");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(found("\"data\":\"([^\"]+)\"", answer))));
    }

    private double[] box(String selector) throws Exception {
        String words = text("(r => [r.left, r.top, r.width, r.height].join(' '))(document.querySelector('" + selector
                + "').getBoundingClientRect())");
        return java.util.Arrays.stream(words.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private void mouse(String type, double x, double y) throws Exception {
        String buttons = type.equals("mouseReleased") ? "0" : "1";
        String button = type.equals("mouseMoved") ? "none" : "left";
        call("Input.dispatchMouseEvent", "{\"type\":\"" + type + "\",\"x\":" + x + ",\"y\":" + y + ",\"button\":\"" + button
                + "\",\"buttons\":" + buttons + ",\"clickCount\":1}");
    }

    private void key(String name) throws Exception {
        call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"key\":\"" + name + "\"}");
        call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",\"key\":\"" + name + "\"}");
    }

    private double number(String expression) throws Exception {
        return Double.parseDouble(found("\"value\":(-?[0-9.eE+-]+)", evaluate(expression)));
    }

    private String text(String expression) throws Exception {
        return found("\"value\":\"([^\"]*)\"", evaluate(expression));
    }

    private void waitFor(String condition) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (evaluate(condition).contains("\"value\":true")) {
                return;
            }
            Thread.sleep(100);
        }
        require(false, "the page does not open: " + condition);
    }

    private String evaluate(String expression) throws Exception {
        return call("Runtime.evaluate", "{\"returnByValue\":true,\"expression\":\"" + expression.replace("\"", "\\\"") + "\"}");
    }

    private String call(String method, String parameters) throws Exception {
        int id = ++calls;
        String of = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + of + "}", true)
                .join();
        while (true) {
            String message = messages.poll(30, TimeUnit.SECONDS);
            require(message != null, "Chromium does not answer " + method);
            if (message.contains("\"Runtime.exceptionThrown\"") || message.contains("\"level\":\"error\"")) {
                System.err.println(message);
                complained = true;
            }
            if (message.startsWith("{\"id\":" + id + ",")) {
                return message;
            }
        }
    }

    private static String found(String pattern, String in) {
        Matcher matcher = Pattern.compile(pattern).matcher(in);
        require(matcher.find(), "no " + pattern + " in " + in.substring(0, Math.min(300, in.length())));
        return matcher.group(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            messages.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            System.err.println(message);
            System.exit(1);
        }
    }
}
