using System.Globalization;
using System.Runtime.InteropServices;
using BriefBot.StandIns.Discord;

namespace BriefBot.StandIns;

/// <summary>Starts a stand-in alone, for trials by hand.</summary>
internal static class CommandLine
{
    private const int DefaultPort = 4100;
    private const string Usage = "usage: discord [--port 4100]   a Discord on loopback, with a page in the browser";

    internal static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["discord", .. var rest] || PortOf(rest) is not { } port)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using var stopping = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await using var discord = await DiscordStandIn.StartAsync(new DiscordStandInOptions { Port = port }, stopping.Token);
            Console.WriteLine($"""
                A stand-in for Discord runs on loopback. Ctrl-C ends it.

                  page      {discord.Address}/
                  API       {discord.ApiBase}
                  token     {discord.Token}

                Run the bot against it:

                  BRIEFBOT__Discord__ApiBase={discord.ApiBase} BRIEFBOT__Discord__Token={discord.Token} dotnet run --project src/BriefBot

                """);
            await Task.Delay(Timeout.InfiniteTimeSpan, stopping.Token);
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync($"Port {port} cannot be used: {taken.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C.
        }

        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }

    private static int? PortOf(string[] args) => args switch
    {
        [] => DefaultPort,
        ["--port", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65_535 => port,
        _ => null,
    };
}
