using System.Net;

namespace BriefBot.Discord;

/// <summary>Discord refused a request, or could not be reached after all tries. Never holds a token.</summary>
public sealed class DiscordApiException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What was tried and why it failed, for people.</param>
    /// <param name="status">Discord's HTTP status; null when there was no reply.</param>
    /// <param name="code">Discord's own error code, such as 10062; 0 when it gave none.</param>
    /// <param name="inner">What lies behind it.</param>
    public DiscordApiException(string message, HttpStatusCode? status, int code, Exception? inner = null)
        : base(message, inner)
    {
        Status = status;
        Code = code;
    }

    /// <summary>Discord's HTTP status; null when there was no reply.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Discord's own error code; 0 when it gave none.</summary>
    public int Code { get; }

    /// <summary>Whether the request may have been carried out all the same, by this try or an earlier one.</summary>
    public bool MayBeDone { get; internal set; }

    /// <summary>How long Discord wants to be left alone with this; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; internal init; }
}
