using System.Diagnostics;

namespace BriefBot.Benchmarks;

/// <summary>The time that this process spent computing, on all cores: unlike the clock's, other programs on the machine hardly change it.</summary>
internal static class CpuTime
{
    /// <summary>The time so far, in milliseconds.</summary>
    public static double Milliseconds()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }
}
