using System.Globalization;
using BriefBot.Articles;

namespace BriefBot.KernelMemory.Tests.Worlds;

/// <summary>Articles in one line each.</summary>
internal static class News
{
    public static readonly Article Ferry = Of(
        "ferry",
        "Mayor Ingrid Solheim opened the new ferry line on Monday. The electric ferry cost $12 million and carries 340 passengers. "
        + "It crosses the bay in 25 minutes.\n\n## The yard\n\nThe Brekke yard built the hull in two years. Brekke plans a second ferry for Oskelund.",
        "Oskelund buys an electric ferry", "Bay Gazette", "2026-03-10");

    public static readonly Article Quarrel = Of(
        "quarrel",
        "Oskelund and Varnes have quarreled over fishing rights since 2019. Varnes closed its harbour to boats from Oskelund because talks had failed. "
        + "The fisheries minister Per Lunde called for patience.",
        "Towns quarrel over fishing rights", "Coast Herald", "2026-02-03");

    public static Article Of(string id, string text, string? title = null, string? source = null, string? published = null) => new()
    {
        Id = new ArticleId(id),
        Title = title ?? $"About {id}",
        Text = text,
        Source = source,
        Published = published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };
}
