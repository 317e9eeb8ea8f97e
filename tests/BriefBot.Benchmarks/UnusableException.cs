namespace BriefBot.Benchmarks;

/// <summary>A benchmark cannot run; the message says what is missing.</summary>
internal sealed class UnusableException(string message) : Exception(message);
