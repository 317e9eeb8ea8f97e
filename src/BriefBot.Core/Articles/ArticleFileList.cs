namespace BriefBot.Articles;

/// <summary>The files that paths stand for, and the paths that stand for none.</summary>
/// <param name="Files">The files to read, folders opened, each once.</param>
/// <param name="Failures">A missing path, an unsupported type, a folder that may not be read: each with its reason.</param>
public sealed record ArticleFileList(IReadOnlyList<string> Files, IReadOnlyList<ReadOutcome.Failed> Failures);
