namespace BriefBot.Health;

/// <summary>The port of the health page cannot be used; the message says what to do.</summary>
internal sealed class HealthPortException(string message, Exception inner) : Exception(message, inner);
