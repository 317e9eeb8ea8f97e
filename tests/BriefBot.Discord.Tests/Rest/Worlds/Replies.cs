using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BriefBot.Discord.Tests.Rest.Worlds;

/// <summary>Replies that are not good.</summary>
internal static class Replies
{
    private const string Html = "<!DOCTYPE html><html><head><title>Error</title></head><body>cloudflare</body></html>";

    /// <summary>A body with a status and headers, "name: value" each.</summary>
    public static RequestDelegate Of(int status, string body, params string[] headers) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = body.StartsWith('<') ? "text/html" : "application/json";
        foreach (var header in headers)
        {
            var parts = header.Split(": ");
            context.Response.Headers[parts[0]] = parts[1];
        }

        return context.Response.WriteAsync(body);
    };

    /// <summary>An error with Discord's code; it repeats the token, as some servers do.</summary>
    public static RequestDelegate Error(int status, int code) => context => Of(
        status, $$"""{"message":"Refused for {{context.Request.Headers.Authorization}} at {{context.Request.Path}}","code":{{code}}}""")(context);

    /// <summary>The bot's limit in one bucket is used up.</summary>
    public static RequestDelegate Limited(double seconds, string scope = "user", string bucket = "b1") => Of(
        429,
        string.Create(CultureInfo.InvariantCulture, $$"""{"message":"You are being rate limited.","retry_after":{{seconds}},"global":false}"""),
        $"X-RateLimit-Scope: {scope}",
        $"X-RateLimit-Bucket: {bucket}",
        string.Create(CultureInfo.InvariantCulture, $"Retry-After: {Math.Ceiling(seconds)}"));

    /// <summary>The bot's limit over all routes is used up.</summary>
    public static RequestDelegate LimitedGlobally(double seconds) => Of(
        429,
        string.Create(CultureInfo.InvariantCulture, $$"""{"message":"You are being rate limited.","retry_after":{{seconds}},"global":true}"""),
        "X-RateLimit-Scope: global",
        "X-RateLimit-Global: true");

    /// <summary>A page in place of a reply; with a header where one is given.</summary>
    public static RequestDelegate Page(int status, params string[] headers) => Of(status, Html, headers);

    /// <summary>Breaks the connection without a reply.</summary>
    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>A reply whose connection ends in the middle of its body.</summary>
    public static RequestDelegate Cut(int status) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 500;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("""{"id":"12","chan"""));
    };

    /// <summary>No reply until the caller hangs up; tells when the request is there.</summary>
    public static RequestDelegate Never(TaskCompletionSource arrived) => async context =>
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = context.RequestAborted.Register(gone.SetResult);
        arrived.TrySetResult();
        await gone.Task;
    };
}
