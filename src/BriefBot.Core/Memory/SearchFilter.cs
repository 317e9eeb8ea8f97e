using BriefBot.Articles;

namespace BriefBot.Memory;

/// <summary>Narrows a search; what is null does not narrow.</summary>
public sealed record SearchFilter
{
    /// <summary>Narrows nothing.</summary>
    public static readonly SearchFilter None = new();

    /// <summary>Only articles of this outlet (part of its name, case and accents ignored).</summary>
    public string? Source { get; init; }

    /// <summary>Only articles published on this day or later (UTC); articles without a date are left out.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Only articles published before this day (UTC); articles without a date are left out.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Only this article.</summary>
    public ArticleId? Article { get; init; }

    /// <summary>Only articles with these ids, where a store's own tables say which count.</summary>
    internal IReadOnlySet<string>? Among { get; init; }
}
