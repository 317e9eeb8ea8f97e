using System.Diagnostics;
using System.Globalization;
using BriefBot.StandIns.Discord;

namespace BriefBot.Benchmarks.Acknowledging;

/// <summary>The bot's program in a process of its own, connected to a stand-in for Discord.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    /// <summary>The computing time so far, in milliseconds.</summary>
    public double CpuMilliseconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>The memory that it has now, in MB of a million bytes; Linux tells it in units of 1,024 bytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                _process.Refresh();
                return _process.WorkingSet64 / 1e6;
            }

            var line = File.ReadLines($"/proc/{_process.Id}/status").First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.AsSpan(6, line.Length - 9), CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
    }

    /// <summary>Starts it, with a folder of its own for its data, and waits until it is connected.</summary>
    public static async Task<BotProcess> StartAsync(DiscordStandIn discord, string data, CancellationToken cancellationToken)
    {
        // Built along with the benchmarks, in the same configuration.
        var output = Path.Combine("bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", OperatingSystem.IsWindows() ? "briefbot.exe" : "briefbot");
        var program = BenchmarkFiles.Find(Path.Combine("src", "BriefBot", output));
        var start = new ProcessStartInfo(program) { WorkingDirectory = data, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["Discord__Token"] = discord.Token,
            ["Discord__ApiBase"] = discord.ApiBase,
            ["Data__Directory"] = data,

            // One user of one server stands for many here.
            ["Discord__UserPerMinute"] = "100000",
            ["Discord__ServerPerMinute"] = "1000000",
        })
        {
            start.Environment[$"BRIEFBOT__{name}"] = value;
        }

        var bot = new BotProcess(Process.Start(start)!);
        try
        {
            // Its log is not of interest here, but a full pipe would stop it.
            bot._process.ErrorDataReceived += (_, _) => { };
            bot._process.BeginErrorReadLine();
            while (discord.ConnectedSessions == 0)
            {
                await Task.Delay(20, cancellationToken);
                _ = bot._process.HasExited ? throw new UnusableException($"{program} ended with exit code {bot._process.ExitCode}.") : bot;
            }

            return bot;
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
