using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Memory.Worlds;

/// <summary>What a memory should hold, in dictionaries.</summary>
internal sealed class ModelOfMemory
{
    private readonly SortedDictionary<string, Article> _current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _versions = [];
    private readonly List<string> _words = [];

    /// <summary>The word that stands in no other text.</summary>
    public static string WordOf(string text) => text.Split(' ')[1];

    public ImportOutcome Import(Article article)
    {
        var id = article.Id.Value;
        var known = _current.GetValueOrDefault(id);
        if (known == article)
        {
            var holder = HolderOf(article.Text);
            return new ImportOutcome(article.Id, ImportStatus.Unchanged, _versions[id].Count, holder == article.Id ? null : holder);
        }

        var versions = known is null ? _versions[id] = [] : _versions[id];
        versions.Add(article.Text);
        _words.Add(WordOf(article.Text));
        _current[id] = article;
        var same = SameText(article.Text);
        var other = same[0].Id == article.Id ? same.Count > 1 ? same[1].Id : (ArticleId?)null : same[0].Id;
        return other is null
            ? new ImportOutcome(article.Id, known is null ? ImportStatus.Added : ImportStatus.Updated, versions.Count)
            : new ImportOutcome(article.Id, ImportStatus.Duplicate, versions.Count, other);
    }

    public bool Delete(ArticleId id) => _current.Remove(id.Value);

    /// <summary>The article that search finds for a text: published first, then the lowest id.</summary>
    public ArticleId HolderOf(string text) => SameText(text)[0].Id;

    public Article? Any(Random random) => _current.Count == 0 ? null : _current.Values.ElementAt(random.Next(_current.Count));

    public (int Version, string Text) AnyVersion(ArticleId id, Random random)
    {
        var versions = _versions[id.Value];
        var version = random.Next(versions.Count);
        return (version + 1, versions[version]);
    }

    /// <summary>A word that stood in a text that is nowhere current now; null when the one tried still is.</summary>
    public string? AnyGoneWord(Random random)
    {
        var word = _words[random.Next(_words.Count)];
        return _current.Values.Any(a => WordOf(a.Text) == word) ? null : word;
    }

    public List<(ArticleId Id, int Version, string Title, DateTimeOffset? Published, ArticleId? DuplicateOf)> List() =>
    [
        .. _current.Values
            .OrderBy(a => a.Published is null).ThenByDescending(a => a.Published).ThenBy(a => a.Id.Value, StringComparer.Ordinal)
            .Select(a => (a.Id, _versions[a.Id.Value].Count, a.Title, a.Published, HolderOf(a.Text) is var holder && holder == a.Id ? null : (ArticleId?)holder)),
    ];

    private List<Article> SameText(string text) =>
    [
        .. _current.Values.Where(a => a.Text == text)
            .OrderBy(a => a.Published is null).ThenBy(a => a.Published).ThenBy(a => a.Id.Value, StringComparer.Ordinal),
    ];
}
