using System.Globalization;

namespace BriefBot.Benchmarks;

/// <summary>Prints figures, one <c>figure=value</c> a line.</summary>
internal sealed class Figures(TextWriter output)
{
    private readonly Lock _gate = new();

    /// <summary>Prints a figure; three decimals, fewer where they say nothing.</summary>
    public void Print(string name, double value) =>
        PrintText(name, value.ToString(Math.Abs(value) >= 100 ? "F0" : Math.Abs(value) >= 10 ? "F1" : "F4", CultureInfo.InvariantCulture));

    /// <summary>Prints a count.</summary>
    public void Print(string name, long count) => PrintText(name, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Prints the median, the 95th and the 99th percentile of times.</summary>
    public void Print(string name, Timings timings)
    {
        Print($"{name}_p50_ms", timings.Percentile(.5));
        Print($"{name}_p95_ms", timings.Percentile(.95));
        Print($"{name}_p99_ms", timings.Percentile(.99));
    }

    /// <summary>Prints a line that a reader copies, such as fitted weights.</summary>
    public void PrintText(string name, string text)
    {
        lock (_gate)
        {
            output.WriteLine($"{name}={text}");
            output.Flush();
        }
    }
}
