using System.Diagnostics;

namespace BriefBot.Benchmarks.Scale;

/// <summary>How much memory this process had at most.</summary>
internal static class ResidentMemory
{
    /// <summary>The peak so far, in MB of a million bytes.</summary>
    public static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
