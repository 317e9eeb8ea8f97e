using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BriefBot.StandIns.Discord.Page;

/// <summary>Serves the page on which a person is a user: the page itself, its events, and what the person does.</summary>
internal sealed class PageServer(PageEvents events, PageActions actions, DiscordStandIn discord)
{
    /// <summary>Answers when the path is the page's; false when it is not.</summary>
    internal async Task<bool> TryAnswerAsync(HttpContext context)
    {
        switch (context.Request.Method, context.Request.Path.Value)
        {
            case ("GET", "/"):
                context.Response.Headers.ContentSecurityPolicy = PageFile.ContentSecurityPolicy;
                await SendAsync(context, PageFile.Html, "text/html; charset=utf-8");
                return true;
            case ("GET", "/page/state"):
                await SendAsync(context, PageWriter.State(discord), "application/json");
                return true;
            case ("GET", "/page/events"):
                await events.StreamAsync(context);
                return true;
            case ("POST", { } path) when path.StartsWith("/page/", StringComparison.Ordinal):
                await ActAsync(context, path["/page/".Length..]);
                return true;
            default:
                return false;
        }
    }

    private async Task ActAsync(HttpContext context, string action)
    {
        // JSON only: a foreign page could send a plain form to loopback, but not this.
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            await SendAsync(context, await actions.DoAsync(action, body.RootElement, context.RequestAborted), "application/json");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await SendAsync(context, PageWriter.Result("This cannot be read."), "application/json");
        }
    }

    private static async Task SendAsync(HttpContext context, byte[] body, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
