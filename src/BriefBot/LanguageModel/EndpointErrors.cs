using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BriefBot.LanguageModel.Resilience;

namespace BriefBot.LanguageModel;

/// <summary>Turns whatever the SDK throws into words of BriefBot's own.</summary>
/// <remarks>The SDK's messages repeat what the endpoint sent, and some endpoints send back the key or the prompt: none of it is kept.</remarks>
internal static class EndpointErrors
{
    /// <summary>The error in words.</summary>
    /// <param name="error">What the SDK threw.</param>
    /// <param name="endpoint">Where it was asked.</param>
    /// <param name="now">The time, for a Retry-After that is a date.</param>
    public static ModelException Explain(Exception error, Uri endpoint, DateTimeOffset now) => error switch
    {
        ModelException known => known,
        ClientResultException { Status: > 0 } refused => OfStatus(refused.Status, refused.GetRawResponse(), now),
        _ when Find<ResponseTooLongException>(error) is not null => new ModelException(
            ModelProblem.Unreadable, "the language model's reply is too long to be read"),

        // The bare socket's comes from .NET's own pool, when the endpoint closes a connection that was just made.
        _ when error is SocketException || (Find<HttpRequestException>(error) is { HttpRequestError: var reason } && IsUnreached(reason)) => new ModelException(
            ModelProblem.Unreachable, $"the language model at {endpoint.GetLeftPart(UriPartial.Authority)} cannot be reached"),
        _ when Find<HttpRequestException>(error) is not null || Find<IOException>(error) is not null => Cut(),
        _ => Unreadable(),
    };

    /// <summary>A reply that ends before its end.</summary>
    public static ModelException Cut() => new(ModelProblem.Broken, "the language model broke off in the middle");

    /// <summary>An answer in another language than the one that was spoken.</summary>
    public static ModelException Unreadable() => new(
        ModelProblem.Unreadable, "the language model's answer is not that of an OpenAI-compatible API");

    /// <summary>Whether no connection came about, so that nothing was sent.</summary>
    private static bool IsUnreached(HttpRequestError reason) => reason is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static ModelException OfStatus(int status, PipelineResponse? response, DateTimeOffset now)
    {
        var (problem, words) = (HttpStatusCode)status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => (ModelProblem.Refused, "refuses the key"),
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => (ModelProblem.NotFound, "does not know the address or the model"),
            HttpStatusCode.TooManyRequests => (ModelProblem.Busy, "takes no more requests for now"),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => (ModelProblem.Broken, "failed"),
            >= HttpStatusCode.BadRequest => (ModelProblem.BadRequest, "does not take the request"),
            _ => (ModelProblem.Unreadable, "answers like another kind of server"),
        };
        return new ModelException(
            problem, $"the language model's endpoint {words} (status {status})", status, response is null ? null : RetryAfter(response, now));
    }

    /// <summary>Seconds, a date (RFC 9110, 10.2.3), or OpenAI's and Azure's milliseconds.</summary>
    private static TimeSpan? RetryAfter(PipelineResponse response, DateTimeOffset now)
    {
        TimeSpan? wait = null;
        if (response.Headers.TryGetValue("retry-after-ms", out var text) && TryRead(text, out var milliseconds))
        {
            wait = TimeSpan.FromMilliseconds(milliseconds);
        }
        else if (response.Headers.TryGetValue("Retry-After", out text))
        {
            wait = TryRead(text, out var seconds) ? TimeSpan.FromSeconds(seconds)
                : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - now
                : null;
        }

        return wait > TimeSpan.Zero ? wait : null;

        // A day at most: a year in milliseconds is not a wait but a mistake.
        static bool TryRead(string? text, out double number) =>
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && (number = Math.Min(number, 86_400_000)) >= 0;
    }

    private static T? Find<T>(Exception? error)
        where T : Exception
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is T found)
            {
                return found;
            }
        }

        return null;
    }
}
