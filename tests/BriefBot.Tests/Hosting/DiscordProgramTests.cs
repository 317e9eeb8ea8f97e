using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using BriefBot.StandIns.Discord;
using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.Hosting;

/// <summary>The program as a service: started with a token, asked over Discord, looked after, stopped.</summary>
public sealed class DiscordProgramTests : IAsyncLifetime
{
    private readonly ProgramProcess _program = new();
    private DiscordStandIn _discord = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _discord = await DiscordStandIn.StartAsync(new DiscordStandInOptions { IdentifyWindow = TimeSpan.Zero }, Stop);

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task Program_WithAToken_AnswersAtDiscordTellsItsHealthAndEndsInOrder()
    {
        var port = FreePort();
        using var process = Start(_discord.Token, ("BRIEFBOT__Health__Port", $"{port}"));
        var error = process.StandardError.ReadToEndAsync(Stop);
        var output = process.StandardOutput.ReadToEndAsync(Stop);
        await _discord.WaitForBotAsync(Stop);

        var asked = await _discord.SendCommandAsync(
            _discord.World.Reader, _discord.World.General, "ask", [("question", "What share of Japan's rare earths comes from China?")], Stop);
        Assert.Contains("91.2 percent", (await asked.Answered).Embeds.GetRawText(), StringComparison.Ordinal);

        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Equal("healthy", (await http.GetFromJsonAsync<JsonElement>("/healthz", Stop)).GetProperty("discord").GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/", UriKind.Relative), Stop)).StatusCode);

        await ProgramProcess.SignalAsync(process, "TERM");
        var run = await ProgramProcess.EndAsync(process, output, error);
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain(_discord.Token, run.Error + run.Out, StringComparison.Ordinal);
        Assert.Empty(_discord.Violations);
    }

    [Fact]
    public async Task Program_DiscordGoesAway_IsUnhealthy()
    {
        var port = FreePort();
        using var process = Start(_discord.Token, ("BRIEFBOT__Health__Port", $"{port}"));
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await _discord.WaitForBotAsync(Stop);
        await _discord.DisposeAsync();

        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        HttpStatusCode status;
        do
        {
            await Task.Delay(50, Stop);
            status = (await http.GetAsync(new Uri("/healthz", UriKind.Relative), Stop)).StatusCode;
        }
        while (status == HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        await ProgramProcess.SignalAsync(process, "TERM");
        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Program_WrongToken_EndsWithWhatToDoAndWithoutTheToken()
    {
        var wrong = "MTAwMDAwMDAwMDAwMDAwMDAw.Wronge.this-is-not-the-token-of-anything-at-all";
        var run = await _program.RunAsync(
            [], string.Empty,
            ("BRIEFBOT__Discord__Token", wrong), ("BRIEFBOT__Discord__ApiBase", _discord.ApiBase));
        Assert.Equal(3, run.Code);
        Assert.Contains("Discord:Token", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, run.Error + run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_HealthPortTaken_EndsWithWhatToDo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var run = await _program.RunAsync(
            [], string.Empty,
            ("BRIEFBOT__Discord__Token", _discord.Token), ("BRIEFBOT__Discord__ApiBase", _discord.ApiBase), ("BRIEFBOT__Health__Port", $"{port}"));
        Assert.Equal(3, run.Code);
        Assert.Contains("Set Health:Port to a free port", run.Error, StringComparison.Ordinal);
    }

    private Process Start(string token, params (string, string)[] environment) => _program.Start(
        [], [("BRIEFBOT__Discord__Token", token), ("BRIEFBOT__Discord__ApiBase", _discord.ApiBase), .. environment]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
