using System.Diagnostics;

namespace BriefBot.Benchmarks;

/// <summary>How long each of many runs took.</summary>
internal sealed class Timings
{
    private readonly List<double> _milliseconds = [];

    /// <summary>The mean, in milliseconds.</summary>
    public double Mean => _milliseconds.Average();

    /// <summary>Adds a run that was timed elsewhere.</summary>
    public void Add(double milliseconds) => _milliseconds.Add(milliseconds);

    /// <summary>Runs and times an action.</summary>
    public async Task<T> TimeAsync<T>(Func<Task<T>> action)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await action();
        Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    /// <summary>The time that a part of the runs stays below, in milliseconds.</summary>
    public double Percentile(double part)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
    }
}
