using System.Diagnostics;
using System.Text.RegularExpressions;
using BriefBot.StandIns.Discord.Faults;
using Microsoft.AspNetCore.Http;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Answers the REST API: who asks, how often, what about; then the route.</summary>
internal sealed partial class RestServer(
    DiscordStandInOptions options, Routes routes, RateLimiter limiter, BodyCheck check, RestFaults faults, RequestLog log, ViolationLog violations)
{
    private readonly string _authorization = $"Bot {options.Token}";

    internal async Task AnswerAsync(HttpContext context, string path)
    {
        var call = new RestCall
        {
            Context = context,
            Method = context.Request.Method,
            Path = path,
            ArrivedAt = Stopwatch.GetTimestamp(),
        };
        var at = options.Clock.GetUtcNow();
        if (routes.Find(call.Method, path) is not { } route)
        {
            violations.Add($"{call.Method} {path}", string.Empty, "no such route");
            await SendAsync(context, RestAnswer.NotFound, []);
            log.Add(call, at, 404, isShared: false);
            return;
        }

        // Read first: a connection with an unread body cannot be used again.
        var unreadable = await BodyReader.ReadAsync(call, options.LargestFile, context.RequestAborted);
        var fault = faults.Take(route.Info.Name);
        if (fault is { Kind: RestFaultKind.Stall } stall)
        {
            await Task.Delay(stall.Time, context.RequestAborted);
        }

        if (fault is { Kind: RestFaultKind.Reset })
        {
            log.Add(call, at, 0, isShared: false);
            context.Abort();
            return;
        }

        var (headers, answer) = Answer(route, call, fault, unreadable);
        var isShared = answer.Headers.Any(header => header is { Key: "X-RateLimit-Scope", Value: "shared" });
        var isLost = fault is { Kind: RestFaultKind.ResetAfterwards };
        log.Add(call, at, isLost ? 0 : answer.Status, isShared);
        if (isLost)
        {
            context.Abort();
        }
        else if (fault is { Kind: RestFaultKind.CutBody })
        {
            await CutAsync(context, answer, headers);
        }
        else
        {
            await SendAsync(context, answer, headers);
        }
    }

    private (IReadOnlyList<KeyValuePair<string, string>> Headers, RestAnswer Answer) Answer(
        Route route, RestCall call, RestFault? fault, RestAnswer? unreadable)
    {
        if (fault is { } scripted && ScriptedAnswer(scripted, route) is { } wrong)
        {
            return wrong;
        }

        if (Refuse(route, call) is { } refusal)
        {
            return ([], refusal);
        }

        var (headers, limited) = limiter.Take(route.Info, route.TopLevelId);
        if (limited is not null)
        {
            return (headers, limited);
        }

        if (unreadable is not null)
        {
            violations.Add(route.Info.Name, string.Empty, "the body cannot be read");
            return (headers, unreadable);
        }

        var problems = check.Check(route.Info, call);
        return (headers, problems.Count > 0 ? RestAnswer.Invalid(problems) : route.Handle(call));
    }

    private (IReadOnlyList<KeyValuePair<string, string>>, RestAnswer)? ScriptedAnswer(RestFault fault, Route route) => fault.Kind switch
    {
        RestFaultKind.TooManyOnRoute => limiter.Script(route.Info, route.TopLevelId, RateLimitScope.User, fault.Time),
        RestFaultKind.TooManyGlobally => limiter.Script(route.Info, route.TopLevelId, RateLimitScope.Global, fault.Time),
        RestFaultKind.TooManyShared => limiter.Script(route.Info, route.TopLevelId, RateLimitScope.Shared, fault.Time),
        RestFaultKind.InternalError => ([], RestAnswer.Error(500, 0, "500: Internal Server Error")),
        RestFaultKind.BadGateway => ([], RestAnswer.Error(502, 0, "502: Bad Gateway")),
        RestFaultKind.Unavailable => ([], RestAnswer.Error(503, 0, "503: Service Unavailable")),
        RestFaultKind.HtmlError => ([], HtmlAnswers.BadGateway),
        RestFaultKind.HtmlTooMany => ([], HtmlAnswers.TooMany(fault.Time)),
        _ => null,
    };

    private RestAnswer? Refuse(Route route, RestCall call)
    {
        var request = call.Context.Request;
        if (!UserAgentPattern().IsMatch(request.Headers.UserAgent.ToString()))
        {
            violations.Add(route.Info.Name, "User-Agent", "not of the form DiscordBot (url, version)");
            return RestAnswer.Error(403, DiscordError.BlockedUserAgent, "internal network error");
        }

        if (route.Info.NeedsToken && request.Headers.Authorization.ToString() != _authorization)
        {
            violations.Add(route.Info.Name, "Authorization", "missing or wrong");
            return RestAnswer.Unauthorized;
        }

        return null;
    }

    private static async Task SendAsync(HttpContext context, RestAnswer answer, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var response = Begin(context, answer, headers);
        if (answer.Body.Length > 0)
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    // Half of what Content-Length promises, then the end of the connection.
    private static async Task CutAsync(HttpContext context, RestAnswer answer, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var response = Begin(context, answer, headers);
        if (answer.Body.Length > 0)
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
        }

        context.Abort();
    }

    private static HttpResponse Begin(HttpContext context, RestAnswer answer, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.Body.Length > 0)
        {
            response.ContentType = answer.ContentType;
        }

        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        return response;
    }

    [GeneratedRegex(@"^DiscordBot \([^,()]+, [^()]+\)")]
    private static partial Regex UserAgentPattern();
}
