namespace BriefBot.KernelMemory.Service;

/// <summary>A piece of a document that the service found.</summary>
/// <param name="DocumentId">The document's id in the service.</param>
/// <param name="Text">Its text, as the service cut it; not yet held against the article's.</param>
/// <param name="Relevance">How near it is to the question, as the service says.</param>
internal sealed record FoundPartition(string DocumentId, string Text, double Relevance);
