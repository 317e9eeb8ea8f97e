using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefBot.StandIns;

namespace BriefBot.Trials;

/// <summary>A headless Chromium on this machine, driven by the DevTools protocol: opens a page, runs script in it, takes pictures.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket;
    private int _lastId;

    private Chromium(Process process, string profile, ClientWebSocket socket) => (_process, _profile, _socket) = (process, profile, socket);

    /// <summary>The browser's program; null when this machine has none.</summary>
    public static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a page.</summary>
    /// <param name="address">The page.</param>
    /// <param name="isDark">Whether the reader prefers dark pages.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Chromium> OpenAsync(Uri address, bool isDark, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("briefbot-chromium-").FullName;
        var process = Process.Start(new ProcessStartInfo(Program ?? throw new InvalidOperationException("There is no Chromium here."))
        {
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1100,900",
                "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
            },
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardInput.Close();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var socket = new ClientWebSocket();
        var chromium = new Chromium(process, profile, socket);
        try
        {
            await chromium.ConnectAsync(address, isDark, Patience.Limited(cancellationToken));
            return chromium;
        }
        catch
        {
            await chromium.DisposeAsync();
            throw;
        }
    }

    private async Task ConnectAsync(Uri address, bool isDark, CancellationToken cancellationToken)
    {
        var port = await PortAsync(Path.Combine(_profile, "DevToolsActivePort"), cancellationToken);
        using var http = new HttpClient();
        using var targets = JsonDocument.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json/list"), cancellationToken));
        var page = targets.RootElement.EnumerateArray().First(target => target.GetProperty("type").GetString() == "page");
        await _socket.ConnectAsync(new Uri(page.GetProperty("webSocketDebuggerUrl").GetString()!), cancellationToken);
        await CallAsync(
            "Emulation.setEmulatedMedia",
            new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }) },
            cancellationToken);
        await CallAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri }, cancellationToken);
    }

    /// <summary>Runs script in the page and returns its value as text.</summary>
    public async Task<string> EvaluateAsync(string script, CancellationToken cancellationToken)
    {
        var result = await CallAsync(
            "Runtime.evaluate",
            new JsonObject { ["expression"] = script, ["returnByValue"] = true, ["awaitPromise"] = true },
            cancellationToken);
        return result["exceptionDetails"] is { } problem
            ? throw new InvalidOperationException($"The page's script failed: {problem.ToJsonString()}")
            : result["result"]?["value"]?.ToString() ?? string.Empty;
    }

    /// <summary>Waits until script in the page is true.</summary>
    public async Task WaitForAsync(string script, CancellationToken cancellationToken)
    {
        var limited = Patience.Limited(cancellationToken);
        while (await EvaluateAsync($"Boolean({script})", limited) != "true")
        {
            await Task.Delay(20, limited);
        }
    }

    /// <summary>Shows the page in a window of that size, in CSS pixels.</summary>
    public Task ResizeAsync(int width, int height, CancellationToken cancellationToken) => CallAsync(
        "Emulation.setDeviceMetricsOverride",
        new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false },
        cancellationToken);

    /// <summary>A picture of the page as PNG.</summary>
    public async Task<byte[]> TakePictureAsync(CancellationToken cancellationToken) =>
        Convert.FromBase64String((await CallAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" }, cancellationToken))["data"]!.GetValue<string>());

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);

        // A helper that outlives the kill, as Chromium's crash reporter may, keeps the pipes open: that is not waited for.
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(10)));
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A child that has not ended yet writes its last file; the folder is a temporary one.
        }
    }

    private static async Task<string> PortAsync(string file, CancellationToken cancellationToken)
    {
        while (!File.Exists(file) || (await File.ReadAllLinesAsync(file, cancellationToken)).Length < 2)
        {
            await Task.Delay(20, cancellationToken);
        }

        return (await File.ReadAllLinesAsync(file, cancellationToken))[0];
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = ++_lastId;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, true, cancellationToken);
        while (true)
        {
            using var message = new MemoryStream();
            var buffer = new byte[64 * 1024];
            WebSocketReceiveResult received;
            do
            {
                received = await _socket.ReceiveAsync(buffer, cancellationToken);
                message.Write(buffer, 0, received.Count);
            }
            while (!received.EndOfMessage);

            var json = JsonNode.Parse(message.ToArray())!;
            if (json["id"]?.GetValue<int>() == id)
            {
                return json["error"] is { } error ? throw new InvalidOperationException($"{method}: {error.ToJsonString()}") : json["result"]!;
            }
        }
    }
}
