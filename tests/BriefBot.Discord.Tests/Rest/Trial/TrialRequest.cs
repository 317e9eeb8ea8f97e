using BriefBot.Discord.Tests.Rest.Worlds;
using Microsoft.AspNetCore.Http;

namespace BriefBot.Discord.Tests.Rest.Trial;

/// <summary>A request of the trial. Its call is known by an id that is in it once: an interaction's, a message's, or a nonce.</summary>
internal sealed record TrialRequest(string Kind, string Bucket, string Call, bool IsUrgent, bool IsGlobal, bool HasNonce)
{
    /// <summary>Reads one whose address says all, and a nonce for the rest.</summary>
    public static TrialRequest Of(HttpContext context)
    {
        var path = context.Request.Path.Value!["/api/v10/".Length..].Split('/');
        var method = context.Request.Method;
        return (method, path[0]) switch
        {
            ("POST", "interactions") => new("callback", $"callback {path[1]}", $"defer {path[1]}", IsUrgent: true, IsGlobal: false, HasNonce: false),
            ("PATCH", "webhooks") => new("answer", $"webhook {path[2]}", $"answer {path[2]}", IsUrgent: false, IsGlobal: false, HasNonce: false),
            ("POST", "webhooks") => new("follow-up", $"webhook {path[2]}", $"follow-up {path[2]}", IsUrgent: false, IsGlobal: false, HasNonce: false),
            ("PATCH", _) => new("edit", $"edit {path[1]}", $"edit {path[3]}", IsUrgent: false, IsGlobal: true, HasNonce: false),
            ("GET", _) => new("get", $"get {path[1]}", $"get {path[3]}", IsUrgent: false, IsGlobal: true, HasNonce: false),
            _ => new("post", $"post {path[1]}", $"post {ScriptedDiscord.RequestOf(context).Json.GetProperty("nonce").GetString()}", IsUrgent: false, IsGlobal: true, HasNonce: true),
        };
    }
}
