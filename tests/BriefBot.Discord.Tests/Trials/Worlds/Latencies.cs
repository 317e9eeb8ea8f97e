using System.Globalization;

namespace BriefBot.Discord.Tests.Trials.Worlds;

/// <summary>Times as a trial tells them.</summary>
internal sealed class Latencies(IEnumerable<TimeSpan> times)
{
    private readonly TimeSpan[] _sorted = [.. times.Order()];

    /// <summary>The longest.</summary>
    public TimeSpan Longest => _sorted[^1];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"p50 {At(.5):0.0} ms, p99 {At(.99):0.0} ms, longest {Longest.TotalMilliseconds:0.0} ms");

    private double At(double part) => _sorted[Math.Min(_sorted.Length - 1, (int)(part * _sorted.Length))].TotalMilliseconds;
}
