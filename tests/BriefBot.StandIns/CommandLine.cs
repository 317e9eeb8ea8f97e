using System.Globalization;
using System.Runtime.InteropServices;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.KernelMemory;
using BriefBot.StandIns.Model;

namespace BriefBot.StandIns;

/// <summary>Starts a stand-in alone, for trials by hand.</summary>
internal static class CommandLine
{
    private const int DiscordPort = 4100;
    private const int ModelPort = 4200;
    private const int KernelMemoryPort = 9001;

    private const string Usage = """
        usage: discord [--port 4100]         a Discord on loopback, with a page in the browser
               model [--port 4200]           an OpenAI-compatible model server on loopback
               kernel-memory [--port 9001]   a Kernel Memory service on loopback
        """;

    internal static async Task<int> RunAsync(string[] args)
    {
        var (start, port) = args switch
        {
            ["discord", .. var rest] => (StartDiscordAsync, PortOf(rest, DiscordPort)),
            ["model", .. var rest] => (StartModelAsync, PortOf(rest, ModelPort)),
            ["kernel-memory", .. var rest] => (StartKernelMemoryAsync, PortOf(rest, KernelMemoryPort)),
            _ => ((Func<int, CancellationToken, Task<IAsyncDisposable>>?)null, (int?)null),
        };
        if (start is null || port is null)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using var stopping = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await using var standIn = await start(port.Value, stopping.Token);
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

    private static async Task<IAsyncDisposable> StartDiscordAsync(int port, CancellationToken cancellationToken)
    {
        var discord = await DiscordStandIn.StartAsync(new DiscordStandInOptions { Port = port }, cancellationToken);
        Console.WriteLine($"""
            A stand-in for Discord runs on loopback. Ctrl-C ends it.

              page      {discord.Address}/
              API       {discord.ApiBase}
              token     {discord.Token}

            Run the bot against it:

              BRIEFBOT__Discord__ApiBase={discord.ApiBase} BRIEFBOT__Discord__Token={discord.Token} dotnet run --project src/BriefBot

            """);
        return discord;
    }

    private static async Task<IAsyncDisposable> StartModelAsync(int port, CancellationToken cancellationToken)
    {
        var model = await ModelStandIn.StartAsync(port, cancellationToken);
        Console.WriteLine($"""
            A stand-in for a language model runs on loopback. It repeats the quotes that it is given. Ctrl-C ends it.

              endpoint  {model.Endpoint}
              model     {ModelStandIn.Model}

            Run the bot against it:

              BRIEFBOT__Model__Endpoint={model.Endpoint} BRIEFBOT__Model__Model={ModelStandIn.Model} dotnet run --project src/BriefBot

            """);
        return model;
    }

    private static async Task<IAsyncDisposable> StartKernelMemoryAsync(int port, CancellationToken cancellationToken)
    {
        var service = await KernelMemoryStandIn.StartAsync(port, null, cancellationToken);
        Console.WriteLine($"""
            A stand-in for a Kernel Memory service runs on loopback. It searches by simple word overlap and forgets all at its end. Ctrl-C ends it.

              endpoint  {service.Endpoint}
              key       {KernelMemoryStandIn.Key}

            Run the bot against it:

              BRIEFBOT__Memory__Provider=KernelMemory BRIEFBOT__Memory__Endpoint={service.Endpoint} BRIEFBOT__Memory__Key={KernelMemoryStandIn.Key} dotnet run --project src/BriefBot

            """);
        return service;
    }

    private static int? PortOf(string[] args, int unlessTold) => args switch
    {
        [] => unlessTold,
        ["--port", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65_535 => port,
        _ => null,
    };
}
