namespace BriefBot.Memory;

/// <summary>How many articles came to which end in an indexing run.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Updated">New versions.</param>
/// <param name="Unchanged">Those that were there, just so.</param>
/// <param name="Duplicate">Those whose text another article holds.</param>
/// <param name="Failed">Those that could not be read.</param>
public readonly record struct IndexTally(int Added, int Updated, int Unchanged, int Duplicate, int Failed)
{
    /// <summary>All of them.</summary>
    public int Total => Added + Updated + Unchanged + Duplicate + Failed;

    /// <summary>Counts one more.</summary>
    public IndexTally With(IndexStatus status) => status switch
    {
        IndexStatus.Added => this with { Added = Added + 1 },
        IndexStatus.Updated => this with { Updated = Updated + 1 },
        IndexStatus.Unchanged => this with { Unchanged = Unchanged + 1 },
        IndexStatus.Duplicate => this with { Duplicate = Duplicate + 1 },
        _ => this with { Failed = Failed + 1 },
    };

    /// <summary>In words, such as "3 added, 1 failed".</summary>
    public override string ToString()
    {
        if (Total == 0)
        {
            return "Nothing to index: no readable kind of file there (.md, .txt, .html, .docx, .jsonl).";
        }

        var parts = new[]
        {
            (Added, "added"), (Updated, "updated"), (Unchanged, "unchanged"), (Duplicate, "duplicate"), (Failed, "failed"),
        };
        return string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
    }
}
