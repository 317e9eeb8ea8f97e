using System.Globalization;
using BriefBot.Articles;
using BriefBot.Briefings.Stories;
using BriefBot.Memory;

namespace BriefBot.Briefings.Writing;

/// <summary>Sorts what was imported into what is read for a briefing and what is left out, each with its reason.</summary>
internal sealed class ImportSieve(IArticleMemory memory, BriefingOptions options)
{
    /// <summary>An article with fewer characters of text tells nothing.</summary>
    private const int LeastText = 80;

    private readonly List<LeftOutArticle> _leftOut = [];
    private readonly List<StoryArticle> _articles = [];
    private readonly Dictionary<ArticleId, List<ArticleReference>> _duplicates = [];

    /// <summary>The articles that are read, in the order of import.</summary>
    public IReadOnlyList<StoryArticle> Articles => _articles;

    /// <summary>What is left out.</summary>
    public IReadOnlyList<LeftOutArticle> LeftOut => _leftOut;

    /// <summary>Articles that repeat another one word for word, by the one they repeat.</summary>
    public IReadOnlyDictionary<ArticleId, List<ArticleReference>> Duplicates => _duplicates;

    /// <summary>Sorts them; texts are read of those only that may be told.</summary>
    public async Task SortAsync(ImportList imports, DateOnly date, CancellationToken cancellationToken)
    {
        var candidates = new List<ImportedVersion>();
        foreach (var version in imports.Versions)
        {
            if (!version.IsCurrent)
            {
                LeaveOut(version, "replaced by a newer version");
            }
            else if (IsOld(version, date))
            {
                LeaveOut(version, string.Create(CultureInfo.InvariantCulture, $"published more than {options.WindowDays} days before"));
            }
            else if (version.DuplicateOf is { } holder)
            {
                (_duplicates.TryGetValue(holder, out var others) ? others : _duplicates[holder] = []).Add(version.Reference);
            }
            else
            {
                candidates.Add(version);
            }
        }

        var newest = candidates.OrderByDescending(v => v.Reference.Published ?? v.Indexed).ThenByDescending(v => v.Mark.Value)
            .Take(options.MaxArticles).Select(v => v.Mark).ToHashSet();
        foreach (var version in candidates)
        {
            if (newest.Contains(version.Mark))
            {
                await TakeAsync(version, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                LeaveOut(version, string.Create(CultureInfo.InvariantCulture, $"too many: only the newest {options.MaxArticles} are read"));
            }
        }

        var taken = _articles.Select(a => a.Reference.Id).ToHashSet();
        foreach (var (holder, others) in _duplicates.Where(d => !taken.Contains(d.Key)).ToList())
        {
            _duplicates.Remove(holder);
            _leftOut.AddRange(others.Select(o => new LeftOutArticle(o, "repeats an article that is not new")));
        }
    }

    private async Task TakeAsync(ImportedVersion version, CancellationToken cancellationToken)
    {
        var stored = await memory.FindVersionAsync(version.Reference.Id, version.Reference.Version, cancellationToken).ConfigureAwait(false);
        if (stored is null)
        {
            LeaveOut(version, "deleted since");
        }
        else if (stored.Text.Length < LeastText)
        {
            LeaveOut(version, "too little text");
        }
        else
        {
            _articles.Add(new StoryArticle(stored.Reference, stored.Text));
        }
    }

    private bool IsOld(ImportedVersion version, DateOnly date) =>
        version.Reference.Published is { } published && DateOnly.FromDateTime(published.UtcDateTime) < date.AddDays(-options.WindowDays);

    private void LeaveOut(ImportedVersion version, string reason) => _leftOut.Add(new LeftOutArticle(version.Reference, reason));
}
