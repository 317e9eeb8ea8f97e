namespace BriefBot.Benchmarks.Scale;

/// <summary>The files of a run.</summary>
internal sealed record ScaleFolder(string Root)
{
    /// <summary>The bot's data.</summary>
    public string Store { get; } = Path.Combine(Root, "data");

    /// <summary>The made-up articles.</summary>
    public string Articles => Path.Combine(Root, "articles.jsonl");

    /// <summary>The made-up questions, one a line: the measured process must not spend memory on making them.</summary>
    public string Questions => Path.Combine(Root, "questions.txt");

    /// <summary>The snapshot of the index.</summary>
    public string Snapshot => Path.Combine(Store, "search.index");

    /// <summary>The snapshot that a kill at the end of the import would have left.</summary>
    public string KilledSnapshot => Path.Combine(Root, "search.index.killed");
}
