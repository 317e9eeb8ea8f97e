using System.Diagnostics;
using BriefBot.StandIns;

namespace BriefBot.Discord.Tests.Briefings.Worlds;

/// <summary>A real process that posts briefings.</summary>
/// <remarks>
/// It holds none of the test run's own pipes, which the run's end may wait for, and it ends with the run however that ends:
/// its input is a pipe that breaks then.
/// </remarks>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const string Held = "held";

    private readonly Process _process;
    private readonly Task<string> _errors;

    private ChildProcess(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    public bool HasExited => _process.HasExited;

    /// <param name="arguments">What <c>BriefBot.BriefingChild</c> is told.</param>
    public static ChildProcess Start(params IEnumerable<string> arguments) => new(Process.Start(
        new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "BriefBot.BriefingChild.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Waits until it has ended well or holds still; then kills it (SIGKILL).</summary>
    /// <returns>Whether it was killed.</returns>
    public async Task<bool> KillAsync()
    {
        if (await Patience.ForAsync(_process.StandardOutput.ReadLineAsync(PostingWorld.Token).AsTask(), "a process held still or ended") != Held)
        {
            await AssertEndedWellAsync();
            return false;
        }

        await EndAsync();
        return true;
    }

    /// <summary>Waits until it has ended, which it does when the briefing is posted; fails with what it said when it ended otherwise.</summary>
    public async Task AssertEndedWellAsync()
    {
        await Patience.ForAsync(_process.WaitForExitAsync(PostingWorld.Token), "a process ended");
        Assert.True(_process.ExitCode == 0, $"A process ended with {_process.ExitCode}: {await Patience.ForAsync(_errors, "its words were read")}");
    }

    /// <summary>Sends it a signal by its name, such as STOP; none when it has ended.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-" + signal, $"{_process.Id}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Patience.ForAsync(kill.WaitForExitAsync(PostingWorld.Token), "a signal was sent");
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
    }

    private async Task EndAsync()
    {
        // Also when it is stopped: this signal needs no process to take it.
        _process.Kill();
        await Patience.ForAsync(_process.WaitForExitAsync(CancellationToken.None), "a killed process was gone");
    }
}
