namespace BriefBot.Memory.Evaluation;

/// <summary>How well passages were found, each figure the mean over questions, from 0 to 1.</summary>
/// <param name="Questions">How many questions.</param>
/// <param name="Mrr10">1 / rank of the first passage that holds a fact; 0 when none of the first 10 does.</param>
/// <param name="Hits10">Some fact stands in one of the first 10 passages.</param>
/// <param name="Hits4">Some fact stands in one of the first 4 passages.</param>
/// <param name="Map10">As the benchmark's own script has it: facts found for the first time at rank r count 1/r.</param>
/// <param name="All10">Every fact stands somewhere in the first 10 passages.</param>
public sealed record RetrievalScores(int Questions, double Mrr10, double Hits10, double Hits4, double Map10, double All10);
