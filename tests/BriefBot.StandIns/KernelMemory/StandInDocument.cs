namespace BriefBot.StandIns.KernelMemory;

/// <summary>A document as the stand-in keeps it, with its pipeline.</summary>
internal sealed record StandInDocument(string Index, string Id, string Text, IReadOnlyList<KeyValuePair<string, string>> Tags)
{
    /// <summary>The steps of a pipeline, as the service names them.</summary>
    internal static readonly IReadOnlyList<string> Steps = ["extract", "partition", "gen_embeddings", "save_records"];

    /// <summary>How many steps are done.</summary>
    internal int Done { get; init; }

    /// <summary>Whether search finds it.</summary>
    internal bool IsCompleted => Done >= Steps.Count;

    /// <summary>Its partitions; none before the pipeline is through.</summary>
    internal IReadOnlyList<string> Partitions { get; init; } = [];
}
