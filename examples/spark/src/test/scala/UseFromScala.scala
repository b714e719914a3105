import org.apache.spark.sql.SparkSession
import org.impsci.examples.spark.{SparkClassifier, StudyColumns}
import org.impsci.taxonomy.study.Study

object UseFromScala {
  case class Category(category: String, strength: Double, named: Boolean)
  case class Classified(id: String, categories: Seq[Category])

  def table(spark: SparkSession): Array[Classified] = {
    import spark.implicits._
    val works = Seq(("W1", "We used RE-AIM"), ("W2", "Serum levels")).toDF("id", "title")
    val found = SparkClassifier
      .standard(spark)
      .classify(works.selectExpr("id", "title", "null as abstract"), StudyColumns.impsci())
    found.findings().select("id", "categories").as[Classified].collect()
  }

  def typed(spark: SparkSession): Array[String] = {
    import spark.implicits._
    val classifier = SparkClassifier.standard(spark)
    val studies = spark.createDataset(
      Seq(Study.builder().id("1").title("We used RE-AIM").build())
    )(SparkClassifier.studies())
    studies
      .map(classifier.function(), SparkClassifier.classifications())
      .map(found => found.id() + ": " + found.primary().get().category().code())
      .collect()
  }
}
