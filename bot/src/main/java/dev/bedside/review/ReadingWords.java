package dev.bedside.review;

import dev.bedside.config.ConfigFiles;

/** Everything that reads one line or one value, made from the words in {@code config/reading/}. */
record ReadingWords(
        Labels labels,
        PairReader pairs,
        PartScores parts,
        StarReader stars,
        DateReader dates,
        SiteFinder sites,
        People people,
        GivenNames given,
        Noise noise,
        ToldWords told,
        HeaderReader headers,
        InlineHeader inline,
        LabelledValue values,
        RatedWords rated,
        OneLine oneLine,
        QuotedLine quoted,
        Questions questions) {

    /** Once a message is read nothing of it stays. */
    void forget() {
        labels.forget();
        stars.forget();
        dates.forget();
        sites.forget();
        headers.forget();
        people.names().forget();
    }

    static ReadingWords from(ConfigFiles files) {
        var labels = files.read("reading/labels.yml", Labels::new);
        var stars = files.read("reading/stars.yml", StarReader::new);
        var dates = files.read("reading/dates.yml", DateReader::new);
        var sites = files.read("reading/sites.yml", SiteFinder::new);
        var people = files.read("reading/people.yml", People::read);
        var given = files.read("reading/given.yml", GivenNames::read);
        var questions = files.read("reading/surveys.yml", Questions::read);
        var noise = files.read("reading/noise.yml", Noise::read);
        var told = files.read("reading/told.yml", ToldWords::read);
        var headers = new HeaderReader(stars, sites, dates, people, given);
        var values = new LabelledValue(stars, sites, dates, people, noise, labels);
        var inline = new InlineHeader(headers, labels, stars, values);
        return new ReadingWords(
                labels,
                new PairReader(labels),
                new PartScores(labels),
                stars,
                dates,
                sites,
                people,
                given,
                noise,
                told,
                headers,
                inline,
                values,
                new RatedWords(stars, people),
                new OneLine(headers, labels, values, sites, people.practices(), questions.promoters(), noise),
                new QuotedLine(headers),
                questions);
    }
}
