using System.Globalization;
using BriefBot.Memory;
using BriefBot.Memory.Ranking;

namespace BriefBot.KernelMemory.Ledger;

/// <summary>Says a search's filter in tags, which the service compares as they are. BriefBot itself filters what comes back once more.</summary>
internal static class ServiceFilters
{
    private const string Ledger = "ledger";
    private const string Id = "id";
    private const string Source = "source";
    private const string Date = "date";

    /// <summary>The tags of a document.</summary>
    public static IEnumerable<KeyValuePair<string, string>> TagsOf(LedgerDocument document, DocumentIds ids)
    {
        yield return new(Ledger, ids.Store);
        yield return new(Id, Value(document.Article.Id.Value));
        yield return new("version", document.Article.Version.ToString(CultureInfo.InvariantCulture));
        yield return new("hash", document.Hash);
        if (document.Article.Source is { Length: > 0 } source)
        {
            yield return new(Source, Value(source));
        }

        if (document.Article.Published is { } published)
        {
            yield return new(Date, Day(DateOnly.FromDateTime(published.UtcDateTime)));
        }
    }

    /// <summary>The filters, alternatives of each other; null when no article can pass.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="ids">Whose documents count.</param>
    /// <param name="provenance">The outlets and days that there are.</param>
    public static IReadOnlyList<Dictionary<string, IReadOnlyList<string>>>? For(
        SearchFilter filter, DocumentIds ids, IReadOnlyList<(string? Source, string? Day)> provenance)
    {
        if (filter.Article is { } article)
        {
            return [With((Ledger, ids.Store), (Id, Value(article.Value)))];
        }

        if (filter is { Source: null, After: null, Before: null })
        {
            return [With((Ledger, ids.Store))];
        }

        var (after, before) = (Day(filter.After), Day(filter.Before));
        var fitting = provenance.Where(
            p => (filter.Source is null || (p.Source is not null && OutletMatcher.NamesMatch(p.Source, filter.Source)))
                && (after is null || string.CompareOrdinal(p.Day, after) >= 0)
                && (before is null || (p.Day is not null && string.CompareOrdinal(p.Day, before) < 0))).ToList();
        if (fitting.Count == 0)
        {
            return null;
        }

        var alternatives = fitting
            .Select(p => With((Ledger, ids.Store), (Source, filter.Source is null ? null : Value(p.Source!)), (Date, (after ?? before) is null ? null : p.Day)))
            .DistinctBy(tags => string.Join('\n', tags.Select(tag => $"{tag.Key}:{tag.Value[0]}")))
            .ToList();
        return alternatives.Count <= KernelMemoryDefaults.MostFilters ? alternatives : [With((Ledger, ids.Store))];
    }

    private static Dictionary<string, IReadOnlyList<string>> With(params ReadOnlySpan<(string Key, string? Value)> tags)
    {
        var filter = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (key, value) in tags)
        {
            if (value is not null)
            {
                filter[key] = [value];
            }
        }

        return filter;
    }

    /// <summary>A tag is sent as <c>key:value</c>, and some versions of the service split it at <c>=</c>: neither stands in a value.</summary>
    private static string Value(string text) => text.Replace(':', '_').Replace('=', '_');

    private static string? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
